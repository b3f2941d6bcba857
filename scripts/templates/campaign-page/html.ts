import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withBlanks } from '#lib/template-fill/blanks.ts';
import type { TemplateEntry } from '../kit/entry.ts';
import { parts, questions } from './words.ts';

const css = readFileSync(path.join(import.meta.dirname, 'page.css'), 'utf8').trimEnd();

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

type PartId = (typeof parts)[number]['id'];
const linesOf = (id: PartId) => (parts.find((part) => part.id === id)?.lines ?? []).map(escape);

const items = (id: PartId) =>
  linesOf(id)
    .map((line) => `        <li><span>${line}</span></li>`)
    .join('\n');

const facts = () =>
  linesOf('facts')
    .map((line) => line.split(/: (.*)/))
    .map(([name = '', value = '']) => `        <dt>${name}</dt>\n        <dd>${value}</dd>`)
    .join('\n');

const answers = () =>
  questions
    .map(([question, answer]) => `      <h3>${escape(question)}</h3>\n      <p>${escape(answer)}</p>`)
    .join('\n');

/**
 * A page for a site of the customer's own: no script, nothing fetched, no class that their site is likely to share.
 * The button leads to the page of registration, so that its form, and its mails, stay where they are made.
 */
export function campaignHtml({ title, version, blanks }: TemplateEntry): string {
  const [headline = ''] = linesOf('headline');
  const [lead = ''] = linesOf('lead');
  const [speaker = '', reason = ''] = linesOf('speaker');
  const [promise = '', after = ''] = linesOf('form');
  const [purpose = '', , privacyUrl = ''] = linesOf('privacy');
  const page = `<!doctype html>
<!--
  ${title} v${version}
  〔 を検索して、1つずつ書き換えます。〔 がなくなったら公開できます。
  申込のボタンの行き先は、キャンペーンページのURL(〔申込ページのURL〕)です。
  色は、style の先頭にある8行で替えます。
-->
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline}</title>
<meta name="description" content="${lead}">
<meta property="og:title" content="${headline}">
<meta property="og:description" content="${lead}">
<style>
${css}
</style>
</head>
<body>
<main>
  <div class="hero">
    <div class="inside">
      <h1>${headline}</h1>
      <p>${lead}</p>
      <p class="when">{{startsAt}} から(オンライン・{{fee}})</p>
      <a class="button" href="#apply">申込へ進む</a>
    </div>
  </div>
  <!-- サムネイルを置くときは、次の行を使います。alt には、画像の文字をそのまま書きます。
  <div class="inside"><img src="thumbnail.jpg" width="1280" height="720" alt="" style="width: 100%; height: auto"></div>
  -->
  <div class="inside">
    <section aria-labelledby="worries">
      <h2 id="worries">こんな方に向けた話です</h2>
      <ul class="worries" role="list">
${items('worries')}
      </ul>
    </section>
    <section aria-labelledby="takeaways">
      <h2 id="takeaways">持ち帰れること</h2>
      <ol class="takeaways" role="list">
${items('takeaways')}
      </ol>
    </section>
    <section aria-labelledby="facts">
      <h2 id="facts">開催の内容</h2>
      <dl class="facts">
${facts()}
      </dl>
    </section>
    <section aria-labelledby="programme">
      <h2 id="programme">当日の流れ</h2>
      <ol class="programme" role="list">
${items('programme')}
      </ol>
    </section>
    <section aria-labelledby="speaker">
      <h2 id="speaker">登壇者</h2>
      <h3>${speaker}</h3>
      <p>${reason}</p>
    </section>
    <section class="apply" id="apply" aria-labelledby="apply-title">
      <h2 id="apply-title">申し込む</h2>
      <p>${promise}</p>
      <p><a class="button" href="{{formUrl}}">申込フォームを開く</a></p>
      <p>${after}</p>
      <p class="small">${purpose}取扱いは、<a href="${privacyUrl}">個人情報の取扱い</a>をご覧ください。</p>
    </section>
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions">よくある質問</h2>
${answers()}
    </section>
  </div>
</main>
<footer>
  <div class="inside">
    <p>${linesOf('closing').join('<br>')}</p>
    <p><a class="button" href="{{formUrl}}">申込フォームを開く</a></p>
    <p class="small">主催: {{organizer}}</p>
  </div>
</footer>
</body>
</html>
`;
  return withBlanks(page, blanks);
}
