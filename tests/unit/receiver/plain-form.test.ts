import { afterAll, beforeAll, expect, it } from 'vitest';
import { postForm, started, type Started } from '../../fixtures/receiver/started.ts';

let receiver: Started;
beforeAll(async () => {
  receiver = await started();
});
afterAll(() => receiver.stop());

const press = async (fields: Record<string, string>, headers?: Record<string, string>) => {
  const response = await postForm(receiver.url, fields, headers);
  return response.headers.get('location');
};
const countOf = (text: string) =>
  receiver.rows().messages.filter(({ content }) => String(content).includes(text)).length;

it('a second press of the plain form is the same message, also while the first is under way', async () => {
  const fields = { message: '二度押しました。', phone: '03-0000-0000' };
  const places = await Promise.all([press(fields), press(fields), press(fields)]);
  places.push(await press(fields));
  expect(new Set(places).size).toBe(1);
  expect(countOf('二度押しました。')).toBe(1);
});

it('other words, another contact or another browser are another message', async () => {
  const fields = { message: '別の言葉です。', phone: '03-0000-0000' };
  const places = [
    await press(fields),
    await press({ ...fields, message: '別の言葉です。もう一つ' }),
    await press({ ...fields, phone: '03-1111-1111' }),
    await press(fields, { 'user-agent': 'another' }),
  ];
  expect(new Set(places).size).toBe(4);
  expect(countOf('別の言葉です。')).toBe(4);
});

it('names the entry that the address of the form names, and no other page', async () => {
  const refererOf = (from: string) => ({ referer: `${receiver.url}/contact/?from=${from}` });
  await press({ message: '記事から' }, refererOf('/faqs/no-sound/'));
  await press({ message: 'よそから' }, refererOf('https://evil.example/faqs/no-sound/'));
  const contents = receiver
    .rows()
    .messages.map(({ content }) => JSON.parse(String(content)) as Record<string, unknown>);
  expect(contents.find(({ message }) => message === '記事から')).toMatchObject({ page: '/faqs/no-sound/' });
  expect(contents.find(({ message }) => message === 'よそから')).toMatchObject({ page: null });
});
