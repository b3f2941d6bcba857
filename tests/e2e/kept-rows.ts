import type { Page } from '@playwright/test';

/** How many messages this device keeps, read from wherever the page is. */
export const keptRows = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const settled = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('outbox'));
    try {
      return await settled(database.transaction('pending').objectStore('pending').count());
    } finally {
      database.close();
    }
  });
