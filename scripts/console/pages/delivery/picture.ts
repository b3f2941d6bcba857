import { html } from '../../html.ts';

/** One slide and one who speaks. */
export const picture = (title: string, name: string): string =>
  html`<svg class="picture" viewBox="0 0 320 180" role="img" aria-label="${name}">
    <rect width="320" height="180" fill="#eef3ee" />
    <rect x="18" y="20" width="196" height="140" rx="4" fill="#fffefb" />
    <text x="34" y="52" font-size="15" font-weight="700" fill="#1d2a2d">${title}</text>
    <path d="M34 66h90M34 82h120M34 96h104" stroke="#c9cfc6" stroke-width="5" stroke-linecap="round" />
    <path d="M36 146v-14M58 146v-22M80 146v-18M102 146v-32" stroke="#0d6658" stroke-width="12" />
    <circle cx="266" cy="92" r="22" fill="#cbb79c" />
    <path d="M226 180c0-34 18-52 40-52s40 18 40 52z" fill="#2b4a4b" />
  </svg>`;

export const blank = (words: string): string => html`<div class="picture blank">${words}</div>`;
