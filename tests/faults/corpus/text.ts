import { bytesOf } from '../raw.ts';
import { message as json, type Row } from './row.ts';

/** Stored, reported, and kept as `kept`. */
const kept = (no: number, name: string, text: string, message = text): Row => ({
  no,
  name,
  send: () => ({ pieces: [{ bytes: bytesOf({ body: json({ message: text }) }) }] }),
  status: 201,
  stored: 1,
  message,
});
const refused = (no: number, name: string, text: string): Row => ({
  no,
  name,
  send: () => ({ pieces: [{ bytes: bytesOf({ body: json({ message: text }) }) }] }),
  status: 422,
  stored: 0,
});
const withContact = (
  no: number,
  name: string,
  contact: Record<string, string>,
  stored: Record<string, string>,
  warnings: string[] = [],
): Row => ({
  no,
  name,
  send: () => ({ pieces: [{ bytes: bytesOf({ body: json({ contact }) }) }] }),
  status: 201,
  stored: 1,
  contact: stored,
  warnings,
});
const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
const phone = (no: number, given: string, stored: string, isFine = true) =>
  withContact(no, `電話 ${given}`, { phone: given }, { phone: stored }, isFine ? [] : ['phone']);
const mail = (no: number, given: string, stored = given, isFine = false) =>
  withContact(
    no,
    `メール ${given.slice(0, 40)}`,
    { email: given },
    { email: stored },
    isFine ? [] : ['email'],
  );

/** Cases 49–92: what people and machines write. */
export const text: Row[] = [
  refused(49, 'only blanks', '  \n\t '),
  refused(49, 'only U+3000', '\u3000\u3000'),
  refused(49, 'only zero-width', '\u200B\u200B\uFEFF'),
  kept(50, '4,000 units', 'あ'.repeat(4_000)),
  refused(50, '4,001 units', 'あ'.repeat(4_001)),
  kept(50, 'a family of emoji', family),
  kept(50, 'a pair at the limit', `${'あ'.repeat(3_998)}𠮟`),
  refused(50, 'a pair over the limit', `${'あ'.repeat(3_999)}𠮟`),
  kept(51, 'a lone surrogate', 'a\uD800b', 'a\uFFFDb'),
  kept(52, 'NUL, C0 and C1', 'a\0b\u0007c\u001Bd\u007Fe\u0090f', 'abcdef'),
  kept(53, 'marks that turn the direction', 'a\u202Etxt.exe\u2066b', 'atxt.exeb'),
  kept(54, 'other line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'),
  kept(55, 'CRLF', 'a\r\nb\rc', 'a\nb\nc'),
  kept(56, '500 combining marks', `e${'\u0301'.repeat(500)}`),
  kept(57, 'variants, old forms, half width, hentaigana', '葛\u{E0100} 𠮟 ①㈱㍿ 髙﨑 ｶﾞ \u{1B002}'),
  kept(59, '2,000 characters of two units', '\u{10FFFD}'.repeat(2_000)),
  refused(59, '2,001 characters of two units', '\u{10FFFD}'.repeat(2_001)),
  kept(60, 'Arabic', 'لا يوجد صوت'),
  kept(60, 'Thai and Korean', 'ไม่มีเสียง 소리가 안 나요'),
  kept(60, 'emoji only', '😡😡'),
  kept(61, '2,000 lines of one letter', Array<string>(2_000).fill('あ').join('\n')),
  kept(62, 'one word of 4,000 letters', 'a'.repeat(4_000)),
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<math><mtext></mtext></math>',
    '</textarea></pre><script>',
  ].map((markup) => kept(63, markup, markup)),
  ...['javascript:alert(1)', 'data:text/html,<b>x</b>'].map((address) => kept(64, address, address)),
  ...[
    '<!channel> <@U1>',
    '<http://evil.example|安全>',
    '```\n件名: 偽物\n```',
    '*太字* _斜体_',
    '[見る](http://evil.example)',
  ].map((mark) => kept(65, mark, mark)),
  ...['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(1)', '\t=1', '＝1'].map((formula) =>
    kept(66, formula, formula, formula.trim()),
  ),
  ...['${{7*7}}', '{{7*7}}', '%s%n', '../../etc/passwd'].map((template) => kept(67, template, template)),
  ...["'; DROP TABLE messages; --", '" OR 1=1'].map((sql) => kept(68, sql, sql)),
  kept(69, 'ANSI and a false log line', 'a\u001B[31mb\n{"level":"fatal"}', 'a[31mb\n{"level":"fatal"}'),
  ...[`${'a'.repeat(3_990)}!`, '@'.repeat(4_000), '-'.repeat(4_000), `${'\u200D'.repeat(3_999)}a`].map<Row>(
    (long) => ({
      ...kept(
        70,
        `long runs of ${long[0] === '\u200D' ? 'joiners' : long[0]}`,
        long,
        long.replaceAll('\u200D', ''),
      ),
      withinMs: 2_500,
    }),
  ),
  withContact(
    71,
    'a line break in the name',
    { name: '山田\r\nBcc: x@evil.example' },
    { name: '山田 Bcc: x@evil.example' },
  ),
  mail(72, 'a@b.example, evil@x.example'),
  mail(73, '"a@evil.example x"@ok.example'),
  mail(74, `${'a:'.repeat(120)}x@b.example`),
  mail(75, 'user@good.example(x)evil.example'),
  mail(76, 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'taro@example.co.jp', true),
  mail(77, 'taro@例え.example', 'taro@例え.example', true),
  mail(78, 'taro..x.@docomo.example'),
  kept(79, 'lines of SMTP', '.\n..\nMAIL FROM:<x@evil.example>\n.\nQUIT\n..end'),
  phone(80, '０３−００００−００００', '03-0000-0000'),
  phone(80, '０３ー００００ー００００', '03ー0000ー0000'),
  phone(80, '+81 3 0000 0000', '+81 3 0000 0000'),
  phone(80, '(03)0000-0000', '(03)0000-0000'),
  phone(80, '03-0000-0000 内線12', '03-0000-0000 内線12'),
  phone(80, '110', '110', false),
  phone(80, 'お店の番号', 'お店の番号', false),
  phone(81, '1'.repeat(40), '1'.repeat(40), false),
  withContact(82, '𝕌𝕟𝕚 folds, ㈱ too', { name: '𝕌𝕟𝕚 ㈱見本' }, { name: 'Uni (株)見本' }),
  {
    ...kept(84, 'a filled honeypot', '音が出ません。'),
    send: () => ({ pieces: [{ bytes: bytesOf({ body: json({ hp: 'x' }) }) }] }),
    quarantined: 'honeypot',
  },
  {
    ...kept(85, '0.3 seconds of writing', '音が出ません。'),
    send: () => ({ pieces: [{ bytes: bytesOf({ body: json({ elapsedMs: 300 }) }) }] }),
    quarantined: 'too-fast',
  },
  { ...kept(86, 'no time of writing', '音が出ません。') },
  {
    ...kept(90, '50 addresses', Array<string>(50).fill('http://spam.example/').join(' ')),
    quarantined: 'links',
  },
  kept(91, 'abuse', '馬鹿野郎、責任者を出せ'),
  kept(92, 'a lawyer, the press, a leak', '弁護士と新聞社に話します。名簿が漏れています。'),
  kept(93, 'the supervisor is the subject', '上司の方の対応がひどいです。'),
];
