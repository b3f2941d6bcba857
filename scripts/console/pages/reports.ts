import { results } from '../data.ts';
import { html, type Page, type Query } from '../html.ts';

type Result = (typeof results)[number];

const sum = (all: Result[], name: Exclude<keyof Result, 'title'>): number =>
  all.reduce((total, result) => total + result[name], 0);

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100);

const tiles = (all: Result[]) =>
  [
    ['申込者', sum(all, 'registrants'), '名'],
    ['参加者', sum(all, 'attendees'), '名'],
    ['参加率', percent(sum(all, 'attendees'), sum(all, 'registrants')), '%'],
    ['アンケート回答', sum(all, 'answers'), '件'],
    ['CTAクリック', sum(all, 'clicks'), '回'],
  ] as const;

const months = ['1', '3'];

/** `months=1` shows what was delivered in the last month only. */
const page = (period: string, all: Result[]): Page => ({
  title: 'レポート',
  actions: html`<select aria-label="期間">
      ${months.map((each) => html`<option data-go="?months=${each}" ${each === period && 'selected'}>直近${each}か月</option>`)}</select
    ><button>CSVで書き出す</button>`,
  body: html`
    <div class="tiles" role="group" aria-label="全体の数字">
      ${tiles(all).map(
        ([name, value, unit]) =>
          html`<section class="card" aria-label="${name}">
            <h2>${name}</h2>
            <p><b>${value}</b>${unit}</p>
          </section>`,
      )}
    </div>
    <section class="card" aria-label="配信ごとの参加率">
      <h2>配信ごとの参加率</h2>
      ${all.map(({ title, attendees, registrants }) => {
        const rate = percent(attendees, registrants);
        return html`<div class="rate" role="group" aria-label="${title}">
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

export const reports = (query: Query): Page =>
  query.get('months') === '1' ? page('1', results.slice(0, 1)) : page('3', results);
