import { visit } from 'unist-util-visit';
import { readBody } from './check/mdx.ts';
import { attributeOf, type WordElement } from './check/words.ts';

/** A step of a manual, and the scene of a lesson that shows it. */
export interface ShownStep {
  lesson: string;
  chapter: string;
  /** The anchor of the step. */
  id: string;
  /** 「形式を選ぶ」 */
  title: string;
  /** As the reader counts the steps of the manual, from 1. */
  number: number;
}

const words = ['mdxJsxFlowElement', 'mdxJsxTextElement'];

/** The steps of a manual's text that name a scene: `<Video lesson="…" chapter="…" />` inside a `<Step>`. */
export function stepsShown(body: string): ShownStep[] {
  const { tree } = readBody(body, 'mdx');
  const shown: ShownStep[] = [];
  let number = 0;
  if (!tree) return shown;
  visit(tree, 'mdxJsxFlowElement', (step: WordElement) => {
    if (step.name !== 'Step') return;
    number += 1;
    const [id, title] = [attributeOf(step, 'id') ?? '', attributeOf(step, 'title') ?? ''];
    visit(step, words, (node) => {
      const video = node as WordElement;
      const [lesson, chapter] = [attributeOf(video, 'lesson'), attributeOf(video, 'chapter')];
      if (video.name === 'Video' && lesson && chapter) shown.push({ lesson, chapter, id, title, number });
    });
  });
  return shown;
}
