import { html } from '../../html.ts';

export const thumbnail = html`<svg class="thumbnail" viewBox="0 0 160 72" aria-hidden="true">
  <rect width="160" height="72" fill="#dfe9e2" />
  <path d="M14 22h70M14 36h52" stroke="#0d6658" stroke-width="6" stroke-linecap="round" />
  <rect x="14" y="48" width="34" height="12" rx="3" fill="#e98b4e" />
  <circle cx="128" cy="34" r="13" fill="#cbb79c" />
  <path d="M102 72c0-17 12-24 26-24s26 7 26 24z" fill="#2b4a4b" />
</svg>`;

export const noThumbnail = html`<div class="thumbnail none">横1280×縦720</div>`;
