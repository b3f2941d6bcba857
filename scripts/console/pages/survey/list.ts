import { results } from '../../data.ts';
import { html, type Page } from '../../html.ts';
import { small } from '../../parts.ts';

export const surveys = (): Page => ({
  title: 'アンケート',
  actions: html`<button class="primary" data-go="#/surveys/autumn-seminar?new=yes">アンケートを作成</button>`,
  body: html`<section class="card" aria-label="アンケートの一覧">
    <ul class="rows wide">
      ${results.map(
        ({ title, answers, attendees }) =>
          html`<li role="group" aria-label="${title}">
            <span class="title">${title}</span>
            <span class="fact">回答 <b>${answers}</b>件 / 参加者${attendees}名</span>
            ${small('編集', '#/surveys/autumn-seminar')}${small('回答を見る', '#/surveys/first-steps')}
          </li>`,
      )}
    </ul>
  </section>`,
});
