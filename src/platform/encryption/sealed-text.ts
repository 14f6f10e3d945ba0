/** Seals a text with what stands beside it in its row, and opens it again. */
import type { Keyring } from './keyring.js';
import type { SealedColumn } from './sealed-column.js';

/** What a row holds of a sealed text; null where the column keeps nothing of the kind. */
export interface SealedText {
  readonly sealed: Buffer;
  readonly shown: string | null;
  readonly index: Buffer | null;
}

export function sealText(
  keyring: Pick<Keyring, 'seal' | 'blindIndex'>,
  column: SealedColumn,
  { row, value }: { readonly row: string; readonly value: string },
): SealedText {
  const { shown, index } = column;
  return {
    sealed: keyring.seal(column, row, Buffer.from(value)),
    shown: shown?.of(value) ?? null,
    index: index === undefined ? null : keyring.blindIndex(index.of, value),
  };
}

/** What a row holds of a text of a column that joins: sealed, or in clear with its index. */
export interface JoinedText {
  readonly plain: string | null;
  readonly sealed: Buffer | null;
  readonly shown: string | null;
  readonly index: Buffer | null;
}

/** What seals the texts by which rows are joined. */
export type JoinSealer = Pick<Keyring, 'seal' | 'blindIndex' | 'sealsJoined'>;

/** What a row is given of a text, or of none; in clear, and with its index, while others still lack theirs. */
export function joinedText(
  keyring: JoinSealer,
  column: SealedColumn,
  { row, value }: { readonly row: string; readonly value: string | null },
): JoinedText {
  if (value === null) return { plain: null, sealed: null, shown: null, index: null };
  const text = sealText(keyring, column, { row, value });
  return keyring.sealsJoined
    ? { plain: null, ...text }
    : { plain: value, sealed: null, shown: null, index: text.index };
}

/** A text as its row has it: in clear where it was kept before texts of the column were sealed. */
export interface StoredText {
  readonly row: string;
  readonly sealed: Buffer | null;
  readonly plain: string | null;
}

/** The text; null where the row has none. @throws Error when the value was changed or belongs to another row. */
export const openText = (
  keyring: Pick<Keyring, 'open'>,
  column: SealedColumn,
  { row, sealed, plain }: StoredText,
): string | null => (sealed === null ? plain : keyring.open(column, row, sealed).toString());
