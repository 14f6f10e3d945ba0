/**
 * Seals the NIK of people. Lists show the mask that stands beside it, and a look-up goes by its blind index; rows from
 * before are found in clear until they are sealed.
 */
import type { ParticipantId } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import { type Nik, maskNik } from '../../kernel/nik.js';
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import { type Keyring, type SealedColumn, openText, sealText } from '../../platform/encryption/index.js';

export const PARTICIPANT_NIKS: SealedColumn = {
  table: 'participants',
  sealed: 'sealed_nik',
  plain: 'nik',
  type: 'text',
  shown: { column: 'nik_masked', of: (nik) => maskNik(nik as Nik) },
  index: { column: 'nik_index', of: 'NIK' },
};

/** What lists show of a NIK, as SQL over `p`: the mask, or in a row that waits to be sealed what it is made of. */
export const NIK_SHOWN = sql`coalesce(p.nik_masked, p.nik)`;

/** The mask of what `NIK_SHOWN` gives: a mask is masked to itself. */
export const toNikMasked = (shown: string): string => maskNik(shown as Nik);

/** What a row of JSON holds of a NIK. */
export interface NikInRow {
  readonly sealedNik: string;
  readonly nikMasked: string;
  readonly nikIndex: string;
}

/** Bytes as a row of JSON holds them. */
export const hexOf = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

export function sealNik(keyring: Pick<Keyring, 'seal' | 'blindIndex'>, id: ParticipantId, nik: Nik): NikInRow {
  const { sealed, shown, index } = sealText(keyring, PARTICIPANT_NIKS, { row: id, value: nik });
  invariant(shown !== null && index !== null, 'a NIK is shown masked and is looked up');
  return { sealedNik: hexOf(sealed), nikMasked: shown, nikIndex: hexOf(index) };
}

/** The condition, as SQL over `p`, that a row of today has one of the NIKs. */
export function hasNik(keyring: Pick<Keyring, 'blindIndex'>, niks: readonly Nik[]): Sql {
  const indexes = niks.map((nik) => keyring.blindIndex('NIK', nik));
  return sql`(p.nik_index = any(${indexes}::bytea[]) or p.nik = any(${[...niks]}::text[])) and p.successor_id is null`;
}

interface NikRow {
  readonly id: ParticipantId;
  readonly nik: Nik | null;
  readonly sealedNik: Buffer | null;
}

/** Reads where numbers stand, and opens them. */
export interface NikReading {
  readonly connection: Pick<Pool, 'query'>;
  readonly keyring: Pick<Keyring, 'open'>;
}

/** Opens the NIKs of people, for whoever has checked that they may be read. */
export async function findNiks(
  { connection, keyring }: NikReading,
  ids: readonly ParticipantId[],
): Promise<ReadonlyMap<ParticipantId, Nik>> {
  const rows = await selectRows<NikRow>(
    connection,
    sql`select p.id, p.nik, p.sealed_nik as "sealedNik" from participants p where p.id = any(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, openNik(keyring, row)]));
}

/** @throws Error when it was changed, or sealed for another row. */
export function openNik(keyring: Pick<Keyring, 'open'>, { id, nik, sealedNik }: NikRow): Nik {
  const text = openText(keyring, PARTICIPANT_NIKS, { row: id, sealed: sealedNik, plain: nik });
  invariant(text !== null, 'everybody has a NIK');
  return text as Nik;
}
