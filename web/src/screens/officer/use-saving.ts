/** Saves one thing at a time and keeps why it was refused: every answer of a decision is empty, or a problem in words. */
import { useState } from 'react';
import type { CombinedError } from 'urql';
import { useSpeech } from '../../words/language.js';

type Answered = { readonly [field: string]: unknown };

interface Result {
  readonly data?: Answered | undefined;
  readonly error?: CombinedError | undefined;
}

/** The words of the problem that an answer holds; null where everything was done. */
function problemOf(data: Answered): string | null {
  for (const answer of Object.values(data)) {
    const message = (answer as { message?: unknown } | null)?.message;
    if (typeof message === 'string') return message;
  }
  return null;
}

export interface Saving {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly save: (work: () => Promise<Result>, onSaved: () => void) => void;
}

export function useSaving(): Saving {
  const { failed } = useSpeech().words.officer;
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<Result>, onSaved: () => void): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const { data, error } = await work();
    setBusy(false);
    if (data === undefined || error !== undefined) setProblem(error?.graphQLErrors[0]?.message ?? failed);
    else if (problemOf(data) === null) onSaved();
    else setProblem(problemOf(data));
  };
  return {
    isBusy,
    problem,
    save: (work, onSaved) => {
      if (!isBusy) void run(work, onSaved);
    },
  };
}
