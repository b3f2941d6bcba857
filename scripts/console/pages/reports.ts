import { results } from '../data.ts';
import { html, type Page } from '../html.ts';

const sum = (name: 'registrants' | 'attendees' | 'answers' | 'clicks'): number =>
  results.reduce((total, result) => total + result[name], 0);

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100);

const tiles = [
  ['申込者', sum('registrants'), '名'],
  ['参加者', sum('attendees'), '名'],
  ['参加率', percent(sum('attendees'), sum('registrants')), '%'],
  ['アンケート回答', sum('answers'), '件'],
  ['CTAクリック', sum('clicks'), '回'],
] as const;

export const reports = (): Page => ({
  title: 'レポート',
  actions: html`<select aria-label="期間">
      <option>直近3か月</option></select
    ><button>CSVで書き出す</button>`,
  body: html`
    <div class="tiles" role="group" aria-label="全体の数字">
      ${tiles.map(
        ([name, value, unit]) =>
          html`<section class="card" aria-label="${name}">
            <h2>${name}</h2>
            <p><b>${value}</b>${unit}</p>
          </section>`,
      )}
    </div>
    <section class="card" aria-label="配信ごとの参加率">
      <h2>配信ごとの参加率</h2>
      ${results.map(({ title, attendees, registrants }) => {
        const rate = percent(attendees, registrants);
        return html`<div class="rate">
          <span>${title}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="10" />
            <rect class="on" width="${rate}" height="10" />
          </svg>
          <b>${rate}%</b>
        </div>`;
      })}
    </section>
  `,
});
