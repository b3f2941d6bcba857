import { useState } from 'react';

/** What came of the last act. There is one at a time: a refusal never stands beside another button's success. */
export interface Outcome {
  /** The button that was pressed: 「すべて」; 「1. 前日」. */
  of: string;
  is: 'done' | 'refused' | 'failed';
  /** What is announced; empty where the place of the button says it. */
  words: string;
  /** Counts the acts: the same outcome twice is still news. */
  turn: number;
}

export interface Outcomes {
  outcome: Outcome | undefined;
  settle: (next: Omit<Outcome, 'turn'>) => void;
  /** What was done is told until the next press or letter. What was refused stays until its reason is gone. */
  moveOn: () => void;
}

export function useOutcome(): Outcomes {
  const [outcome, set] = useState<Outcome>();
  return {
    outcome,
    settle: (next) => set((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 })),
    moveOn: () => set((last) => (last?.words ? { ...last, words: '' } : last)),
  };
}
