import { expect, it } from 'vitest';
import { isSlack, slackMessage } from '#receiver/delivery/slack.ts';
import { letter } from '../../../fixtures/receiver/letter.ts';

it('is recognised by its host alone', () => {
  expect(isSlack(new URL('https://hooks.slack.com/services/a/b/c'))).toBe(true);
  expect(isSlack(new URL('https://hooks.slack.com.evil.example/services'))).toBe(false);
});

it('tells the fact in plain text, with buttons, without contact and words', () => {
  const message = slackMessage(letter().notice);
  expect(message.blocks).toEqual([
    { type: 'header', text: { type: 'plain_text', text: '【苦情】ESC-7F3K-92QX', emoji: false } },
    { type: 'section', text: { type: 'plain_text', text: '事実', emoji: false } },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          text: { type: 'plain_text', text: '確認した', emoji: false },
          url: 'https://r.example/act/a',
        },
      ],
    },
  ]);
  expect(JSON.stringify(message)).not.toMatch(/03-0000-0000|お客様の言葉/);
});

it('escapes what Slack reads as its own, and cuts no escape in two', () => {
  const { notice } = letter();
  const fact = `<!channel> <@U1> & ${'&'.repeat(3_000)}`;
  const message = slackMessage({
    ...notice,
    subject: '<!here>',
    parts: [{ holds: 'fact', text: fact }],
    links: [],
  });
  expect(message.text).toBe('&lt;!here&gt;');
  const text = JSON.stringify(message.blocks);
  expect(text).toContain('&lt;!channel&gt; &lt;@U1&gt; &amp;');
  expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
});
