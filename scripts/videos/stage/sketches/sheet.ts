import { html, type Query } from '../../../console/html.ts';
import { dialog, small } from '../../../console/parts.ts';
import { sketch } from './frame.ts';

const columns = ['申込者', '参加', '入った時刻', '出た時刻', '視聴時間', '視聴率', 'CTAクリック'];

/** The last figure is the order in which somebody calls: by answer, by click, by share watched, or a recording. */
const rows = [
  ['申込者A', '参加', '14:58', '15:57', '57分', '95%', '1', 1],
  ['申込者B', '欠席', '', '', '', '', '0', 4],
  ['申込者C', '参加', '15:00', '15:52', '50分', '83%', '0', 3],
  ['申込者D', '参加', '15:04', '15:41', '25分', '42%', '2', 2],
  ['申込者E', '参加', '14:55', '16:00', '60分', '100%', '0', 1],
  ['申込者F', '欠席', '', '', '', '', '0', 4],
] as const;

const groups = ['相談したい', 'CTAを押した', '視聴率80%以上', '欠席'];

/** 申込者 in UTF-8, read as if it were Shift_JIS. */
const garbled = ['逕ｳ霎ｼ閠・', '蜿ょ刈', '蜈･縺｣縺滓凾蛻ｻ', '隕冶・譎る俣'];

const reading = (query: Query): string => {
  const isRight = query.get('code') === 'utf8';
  return dialog(
    'CSVの読み込み',
    html`<div class="field">
        <label for="元のファイル">元のファイル</label>
        <select id="元のファイル">
          <option data-go="?code=sjis">932: 日本語 (シフト JIS)</option>
          <option data-go="?code=utf8" ${isRight && 'selected'}>65001: Unicode (UTF-8)</option>
        </select>
      </div>
      <table aria-label="中身の見本">
        <tr>
          ${(isRight ? ['申込者', '参加', '入った時刻', '視聴時間'] : garbled).map((each) => html`<td>${each}</td>`)}
        </tr>
        <tr>
          ${(isRight ? ['申込者A', '参加', '14:58', '57分'] : ['逕ｳ霎ｼ閠・A', '蜿ょ刈', '14:58', '57蛻・']).map((each) => html`<td>${each}</td>`)}
        </tr>
      </table>`,
    html`<button class="primary" data-go="?dialog=none&loaded=yes">読み込み</button>`,
  );
};

const table = (query: Query): string => {
  const isRanked = query.has('ranked');
  const isSorted = query.has('sorted');
  const shown = isSorted
    ? rows.toSorted((a, b) => a[7] - b[7] || Number.parseInt(b[5]) - Number.parseInt(a[5]))
    : rows;
  return html`<table class="cells">
    <tr>
      ${columns.map((name) => html`<th aria-label="${name}の列">${name}</th>`)}
      ${isRanked && html`<th aria-label="順の列">順</th>`}
    </tr>
    ${shown.map((cells) => {
      const [name, , , , , , , order] = cells;
      const typed = order === 1 && !isSorted ? '' : order;
      return html`<tr aria-label="${name}">
        ${cells.slice(0, 7).map((cell, index) => html`<td ${index === 5 && `aria-label="${name}の視聴率"`}>${cell}</td>`)}
        ${isRanked && html`<td><input aria-label="${name}の順" value="${typed}" /></td>`}
        ${isSorted && html`<td class="fact">${groups[order - 1]}</td>`}
      </tr>`;
    })}
  </table>`;
};

/** A spreadsheet: empty, `dialog=csv` reading the file, `loaded=yes`, `ranked=yes` with an order, `sorted=yes` by it. */
export const sheet = (query: Query): string =>
  sketch(
    '表計算ソフト',
    html`${small('データ', '?menu=data')}${small('並べ替え', '?sorted=yes')}`,
    html`
      <div class="grid">${query.has('loaded') && table(query)}</div>
      ${
        query.get('menu') === 'data' &&
        html`<div class="menu" role="menu">
          <a role="menuitem" data-go="?menu=none&dialog=csv">テキストまたはCSVから</a>
        </div>`
      }
      ${query.get('dialog') === 'csv' && reading(query)}
    `,
  );
