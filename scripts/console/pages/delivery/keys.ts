import { html } from '../../html.ts';
import { copy, secret, small } from '../../parts.ts';

/** Where an encoder sends to: before publishing and after, the same three. */
export const keys = html`
  ${secret('サーバーURL', 'rtmps://in.example.jp:443/live', copy())}
  ${secret('予備のサーバーURL', 'rtmps://in2.example.jp:443/live', copy())}
  ${secret('ストリームキー', '●●●●●●●●●●●●', small('表示') + copy())}
`;
