import { z } from 'zod';
import { entryLink, entryPath } from './common.ts';

const link = z.strictObject({
  label: z.string().min(1).describe('リンクの言葉。例: 配信が止まった'),
  path: entryLink.describe('行き先。見出しの名前も付けられます。例: /manuals/live-trouble/#no-sound'),
});

const stage = z.strictObject({
  label: z.string().min(1).describe('時期の名前。例: 初回配信の前'),
  lead: z.string().min(1).describe('その時期にすること。例: 本番までに一度、通して試します。'),
  paths: z.array(entryPath).min(2).max(4).describe('読むページ。大事な順に。例: [/manuals/rehearsal/]'),
});

/** `content/home.yaml`: what the first page offers before anybody has typed a word. */
export const home = z.strictObject({
  asked: z.array(link).min(1).max(8).describe('よく探されていること'),
  eventDay: z.array(link).min(1).max(3).describe('今日配信する方への行'),
  stages: z.array(stage).min(1).max(6).describe('いまの時期から。古い順に'),
});
