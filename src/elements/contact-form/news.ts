import type { Change } from '#lib/outbox/outbox.ts';
import type { Act, Screen } from '#lib/outbox/screen.ts';

/** Words for the live regions beside the button and in the box; where none is given, the old ones stay. */
interface News {
  status?: string;
  held?: string;
}

const above = 'まだ送信できていません。書かれた内容は上に残っています。';

/** What a change is worth saying to somebody who does not see the screen move. */
export function newsOf(before: Screen, change: Change, act: Act): News {
  if (change.type === 'waiting' || change.type === 'expired') return {};
  const id = change.type === 'received' ? change.id : change.pending.id;
  const isOurs = id === before.pressed?.id;
  const isBoxed = before.held.some(({ pending }) => pending.id === id);
  switch (change.type) {
    case 'sending':
      // Later attempts are silent: only what they lead to is news.
      return isOurs && !isBoxed && !change.isKept
        ? { status: '送信しています。この端末に控えを残せませんでした。この画面を閉じずにお待ちください。' }
        : {};
    case 'received':
      return isOurs ? { status: '', held: '' } : {};
    case 'refused':
      if (act === 'mend') return { status: 'まだ送信できていません。書かれた内容は残っています。' };
      return isOurs && id !== before.mending ? { status: above } : {};
    case 'held':
      if (isBoxed) return { held: 'まだ送信できていません。自動で送り直します。' };
      return isOurs ? { status: act === 'clear' ? '' : above } : {};
  }
}
