/** Gathers what may stand in no log, metric, span or answer to a stranger: everybody's numbers and names, and every secret. */
import { everybodysNiks } from '../../tests/support/everybodys-niks.js';
import { everybodysPhones } from '../../tests/support/everybodys-phones.js';
import type { Stage } from '../world/stage.js';

export interface Word {
  /** What it is; a report says this and never the word. */
  readonly kind: string;
  readonly text: string;
}

/** Shorter texts stand in other words too, as `Ali` does in `alias`. */
const LETTERS_MIN = 6;
const DIGITS_MIN = 8;

/** The columns that hold something of a person, by table. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  participants: ['name', 'card_number', 'billing_number'],
  families: ['family_card_number'],
  cadres: ['name', 'phone'],
  donors: ['name', 'fund_number'],
  appointments: ['name', 'phone'],
  mandates: ['account_number', 'holder_name'],
  visits: ['note'],
  calls: ['note'],
  complaints: ['description'],
};

/** The texts of the columns that are there, as they are stored: what is sealed reads as nothing that anybody could look for. */
async function wordsOf({ pool }: Stage, table: string, columns: readonly string[]): Promise<Word[]> {
  const { rows: known } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 and column_name = any($2)`,
    [table, columns],
  );
  const words: Word[] = [];
  for (const { name } of known) {
    const { rows } = await pool.query<{ text: string | null }>(`select distinct ${name}::text as text from ${table}`);
    words.push(...rows.flatMap(({ text }) => (text === null ? [] : [{ kind: `${table}.${name}`, text }])));
  }
  return words;
}

const isTelling = ({ text }: Word): boolean =>
  /^\d+$/.test(text) ? text.length >= DIGITS_MIN : text.length >= LETTERS_MIN;

/** Everything that somebody could be harmed by, of whoever is in the books now. */
export async function personalWords(stage: Stage, secrets: readonly Word[]): Promise<readonly Word[]> {
  const ofPeople: Word[] = [];
  for (const [table, columns] of Object.entries(COLUMNS)) ofPeople.push(...(await wordsOf(stage, table, columns)));
  const niks = await everybodysNiks(stage.pool, stage.keyring);
  ofPeople.push(...Array.from(niks.values(), (text) => ({ kind: 'participants.nik', text })));
  const phones = await everybodysPhones(stage.pool, stage.keyring);
  ofPeople.push(...Array.from(phones.values(), (text) => ({ kind: 'participants.phone', text })));
  const tokens = [...stage.people, ...stage.strangers].map(({ name, token }) => ({
    kind: `the token of ${name}`,
    text: token,
  }));
  const ofPartners = stage.credentials.flatMap(({ code, secret, snap, api }) => [
    { kind: `the secret of ${code}`, text: secret },
    ...(snap === null ? [] : [{ kind: `the key of ${code}`, text: snap.privateKey.slice(100, 160) }]),
    ...(api === null ? [] : [{ kind: `the API key of ${code}`, text: api.key }]),
  ]);
  return [...ofPeople, ...tokens, ...ofPartners, ...secrets].filter(isTelling);
}
