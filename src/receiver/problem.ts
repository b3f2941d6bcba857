import type { Problem } from '#schemas/message.ts';

type FieldError = NonNullable<Problem['errors']>[number];

const titles = {
  400: '送られた内容を読み取れませんでした。',
  403: 'このページからは受け取れません。',
  404: 'お探しの受付が見つかりません。',
  405: 'この方法では受け取れません。',
  413: '送られた内容が大きすぎます。',
  415: 'この形式では受け取れません。',
  422: 'ご確認いただきたいところがあります。',
  429: '続けて多くの送信がありました。しばらくしてから、もう一度お送りください。',
  503: 'いま受け取りを続けられません。しばらくしてから、もう一度お送りください。',
} as const;

export type ProblemStatus = keyof typeof titles;

/** A reason not to store a message, as RFC 9457 problem and as page. It holds nothing of what was sent. */
export interface Refusal {
  status: ProblemStatus;
  problem: Problem;
  retryAfterS?: number;
}

const names: Partial<Record<ProblemStatus, string>> = { 422: 'invalid', 429: 'too-many', 503: 'unavailable' };

export function refuse(
  status: ProblemStatus,
  {
    name = names[status],
    title = titles[status] as string,
    errors,
    retryAfterS,
  }: {
    name?: string | undefined;
    title?: string;
    errors?: FieldError[];
    retryAfterS?: number;
  } = {},
): Refusal {
  return {
    status,
    problem: {
      type: name ? `urn:problem:${name}` : 'about:blank',
      title,
      status,
      ...(errors && { errors }),
    },
    ...(retryAfterS && { retryAfterS }),
  };
}
