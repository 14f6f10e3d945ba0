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
