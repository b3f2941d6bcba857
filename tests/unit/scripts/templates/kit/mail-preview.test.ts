import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { firstMail } from '../../../../../scripts/templates/kit/mail-preview.ts';

it('takes the first mail out of a text of several', () => {
  expect(
    firstMail(
      '前書き\n────\n1. 前日\n────\n件名: 明日です\n\n本文一行目\n二行目\n\n\n────\n2. 当日\n────\n件名: 本日\n\n別',
    ),
  ).toEqual({
    subject: '明日です',
    body: '本文一行目\n二行目',
  });
});

it('finds a mail in the reminder mails', () => {
  const { subject, body } = firstMail(
    readFileSync('content/templates/reminder-mail/reminder-mail.txt', 'utf8'),
  );
  expect(subject).toContain('申込完了');
  expect(body).toContain('ありがとうございます');
});
