import { videos, type Delivery } from '../../data.ts';
import { html } from '../../html.ts';
import { small } from '../../parts.ts';
import { spoken } from './scheduled.ts';

type Row = [name: string, value: string, page: string];

/** What one reads aloud before 「公開する」: for each type what can go wrong with it. */
function rowsOf({ id, type, title, startsAt, endsAt }: Delivery, isSaved: boolean): Row[] {
  const wizard = (page: string): string => `#/deliveries/new/${page}?of=${id}`;
  const draft = (page: string): string => `#/deliveries/${id}/${page}?status=draft`;
  const video = videos.find(({ of }) => of === id);
  const [, endTime = ''] = endsAt.split(' ');
  const first: Row[] = [
    ['配信形式', type, wizard('type')],
    ['タイトル', title, wizard('basics')],
  ];
  const chosen: Row = ['動画', `${video?.file ?? ''}(${video?.length ?? ''})`, wizard('video')];
  const day: Row = ['開始日時', `${startsAt} から ${endTime}`, wizard('basics')];
  const limit: Row = ['視聴者上限', '300名', wizard('basics')];
  if (type === 'ライブ')
    return [
      ...first,
      day,
      limit,
      ['映像の受け取り方', '配信ソフトで配信(RTMPS)', `${wizard('source')}&software=yes`],
    ];
  if (type === '疑似ライブ')
    return [
      ...first,
      day,
      limit,
      chosen,
      ['チャットと質問', isSaved ? 'どちらも使う' : '使わない', draft('talk')],
    ];
  return [
    ...first,
    ['見られる期間', `${spoken(startsAt)} から ${spoken(endsAt)}`, wizard('basics')],
    chosen,
    ['見られる人', isSaved ? '申込者だけ' : 'URLを知っている人', `${draft('restrictions')}&who=nobody`],
  ];
}

/** `isSaved`: what the draft says of its viewers has been decided. */
export const confirmed = (delivery: Delivery, isSaved: boolean): string => html`
  <dl>
    ${rowsOf(delivery, isSaved).map(
      ([name, value, page]) =>
        html`<div role="group" aria-label="${name}">
          <dt>${name}</dt>
          <dd>${value}</dd>
          ${small('直す', page)}
        </div>`,
    )}
  </dl>
`;
