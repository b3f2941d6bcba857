import type { Make } from './made.ts';
import { sheetBytes, type Section } from './sheet.ts';

const lead = '空いた記入が、まだ決まっていないことです。終わった行は「済」、要らない行は「不要」にします。';

/** The parts that the manual 「配信当日の運営を進める」 hands out, and who decides, speaks and invites. */
const roles = ['責任者', '進行', '操作', '受け答え', '登壇者', '集客担当'];

/** The sheet of one kind of delivery: one file, printed as it is. */
export const deliverySheet =
  (sections: readonly Section[]): Make =>
  async (entry) => ({
    files: { [`${entry.id}.xlsx`]: await sheetBytes({ entry, lead, roles, sections }) },
    paper: `${entry.id}.xlsx`,
  });
