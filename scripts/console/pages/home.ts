import { deliveries, results } from '../data.ts';
import { html, type Page } from '../html.ts';

const task = (label: string, done = false): string =>
  html`<label class="check"><input type="checkbox" ${done && 'checked'} />${label}</label>`;

const upcoming = deliveries.filter(({ status }) => status === '配信前' || status === '下書き').slice(1);
const [latest] = results;

export const home = (): Page => ({
  title: 'ホーム',
  body: html`
    <div class="columns">
      <section class="card next" aria-label="次の配信">
        <h2>次の配信 <span class="badge before">あと2日</span></h2>
        <p class="title">秋の活用セミナー</p>
        <p class="fact">ライブ ・ 11月26日(木) 14:00–15:00</p>
        <p class="fact">申込者 <b>128</b>名 ・ リハーサル済み</p>
        <button class="primary" data-go="#/deliveries/autumn-seminar">詳細を見る</button>
      </section>
      <section class="card" aria-label="今日やること">
        <h2>今日やること</h2>
        ${task('サムネイルを登録する', true)} ${task('リマインドメールの文面を確認する')}
        ${task('登壇者へ当日の案内を送る')}
      </section>
      <section class="card" aria-label="これからの配信">
        <h2>これからの配信</h2>
        <ul class="rows">
          ${upcoming.map(
            ({ title, type, startsAt }) =>
              html`<li><span>${title}</span><span class="fact">${type}・${startsAt.slice(5, 10)}</span></li>`,
          )}
        </ul>
      </section>
      <section class="card" aria-label="最近の成果">
        <h2>最近の成果</h2>
        <p class="fact">${latest?.title}</p>
        <p class="figures">
          <span><b>${latest?.attendees}</b>名が参加</span>
          <span><b>68</b>%の参加率</span>
          <span><b>${latest?.answers}</b>件の回答</span>
        </p>
      </section>
    </div>
  `,
});
