import { existsSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../src/receiver/store/sqlite.ts';
import type { Store } from '../src/receiver/store/store.ts';

/**
 * What a receiver has stored, for a tool that reads beside it.
 * @throws Error where nothing was ever stored: an empty answer would look like a quiet day, or like a backup.
 */
export function openStored(dataDir: string): Store {
  if (!existsSync(path.join(dataDir, 'receiver.sqlite'))) {
    throw new Error(
      `DATA_DIR(${path.resolve(dataDir)})に receiver.sqlite がありません。受け取り側と同じ DATA_DIR を書いて、もう一度実行してください。`,
    );
  }
  return openStore(dataDir);
}
