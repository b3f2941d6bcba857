import { html, type Query } from '../../html.ts';
import { line } from '../../parts.ts';
import { deliveryOf } from './frame.ts';
import { picture } from './picture.ts';
import { played } from './video.ts';

/** The page of a viewer, who says first with which address they have applied; `in=yes` after that. */
export function watch(query: Query): string {
  const { title } = deliveryOf(query);
  return html`<div class="watch card" role="group" aria-label="視聴画面">
    <h1>${title}</h1>
    ${
      query.has('in')
        ? html`${picture(title, '流れている映像')} ${played(0.02)}`
        : html`<p>申込に使ったメールアドレスを入力してください。</p>
            ${line('メールアドレス')}
            <p><button class="primary" data-go="?in=yes">視聴する</button></p>`
    }
  </div>`;
}
