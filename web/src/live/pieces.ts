/**
 * Takes an answer apart, so that a part that failed takes no other with it: each part keeps its last value, when it came,
 * and whether the newest answer had it.
 */
import { useState } from 'react';
import type { CombinedError } from 'urql';

export interface Piece<Value> {
  readonly value: Value | null;
  /** When the value came, by this browser's clock. */
  readonly at: number;
  readonly hasFailed: boolean;
}

export type Pieces<Data> = { readonly [Key in keyof Data]: Piece<NonNullable<Data[Key]>> };

interface Answer<Data> {
  readonly data?: Data | undefined;
  readonly error?: CombinedError | undefined;
  readonly fetching: boolean;
}

const NOTHING: Piece<never> = { value: null, at: 0, hasFailed: false };

/** A part of a new answer; the older copy of it stays where the new answer lacks it. */
function pieceOf<Value>(kept: Piece<Value>, value: Value | null | undefined, error: CombinedError | undefined) {
  if (error?.networkError !== undefined) return { ...kept, hasFailed: true };
  if (value !== null && value !== undefined) return { value, at: Date.now(), hasFailed: false };
  return error === undefined ? kept : { ...kept, hasFailed: true };
}

/** The parts of the newest answer, each with its older copy where the newest answer lacks it. */
export function usePieces<Data extends object>(answer: Answer<Data>, names: readonly (keyof Data)[]): Pieces<Data> {
  const [seen, setSeen] = useState<Answer<Data> | null>(null);
  const [pieces, setPieces] = useState(
    () => Object.fromEntries(names.map((name) => [name, NOTHING])) as unknown as Pieces<Data>,
  );
  const isNews = !answer.fetching && (answer.data !== seen?.data || answer.error !== seen?.error);
  if (isNews) {
    setSeen(answer);
    setPieces(
      (before) =>
        Object.fromEntries(
          names.map((name) => [name, pieceOf(before[name], answer.data?.[name], answer.error)]),
        ) as unknown as Pieces<Data>,
    );
  }
  return pieces;
}
