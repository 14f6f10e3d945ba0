/**
 * Plays a day of the branch, and everything that can go wrong in it: every operation as whoever may call it and as somebody
 * who may not, payments of every protocol under good and bad proofs, files, pages that are not there, and at last a database
 * that refuses every row with the row in its words.
 */
import { buildSchema } from '../../src/api/graphql/index.js';
import { RESOLVERS } from '../../src/composition/schema/resolvers.js';
import type { ParticipantId } from '../../src/kernel/ids.js';
import { everybodysNiks } from '../../tests/support/everybodys-niks.js';
import { everybodysPhones } from '../../tests/support/everybodys-phones.js';
import { selectionOf } from '../../tests/support/root-calls/selection.js';
import { ASKED, type LearnedCall, learnCalls } from '../fuzz/graphql/learned-calls.js';
import { runKind } from '../fuzz/run-kind.js';
import type { Answer } from '../fuzz/attack.js';
import { send } from '../fuzz/send.js';
import { settlementKind } from '../fuzz/files/index.js';
import { webhooksKind } from '../fuzz/webhooks/index.js';
import type { Somebody, Stage } from '../world/stage.js';

export interface Day {
  readonly calls: number;
  /** Everything that callers without a token were answered, and what the others were told of their errors. */
  readonly toldStrangers: readonly string[];
  /** How many calls were answered that a fault of ours had happened. */
  readonly faults: number;
}

/** The tables that refuse every new row in the last hour of the day. */
const REFUSING = [
  'participants',
  'families',
  'visits',
  'calls',
  'complaints',
  'mandates',
  'messages',
  'payments',
  'webhook_deliveries',
  'appointments',
  'donors',
  'saved_segments',
  'pledges',
];

const FILES = 60;
const WEBHOOKS = 120;

export async function playDay(stage: Stage): Promise<Day> {
  const schema = buildSchema(RESOLVERS);
  const calls = await learnCalls(stage, schema, ASKED);
  const person = await somebodyOf(stage);
  const day = { calls: 0, faults: 0, toldStrangers: [] as string[] };
  const note = (answer: Answer, isStranger: boolean): void => {
    day.calls += 1;
    if (/"code":"INTERNAL"/.test(answer.text) || answer.status === 500) day.faults += 1;
    day.toldStrangers.push(isStranger ? answer.text : errorsIn(answer.text));
  };
  const ask = async (call: LearnedCall, who: Somebody | null, variables = call.variables): Promise<void> => {
    const query = written(call, selectionOf(schema, call.field.type, 2));
    const body = Buffer.from(JSON.stringify({ query, variables }));
    note(
      await send(stage.baseUrl, { label: call.field.name, path: '/graphql', headers: headersOf(who), body }),
      who === null,
    );
  };
  const callAll = async (): Promise<void> => {
    for (const call of calls) {
      const allowed = stage.people.find(({ role }) => call.roles.includes(role)) ?? null;
      const stranger = stage.strangers.find(({ role }) => call.roles.includes(role)) ?? null;
      const variables = misplaced(call.variables, person.nik) as Record<string, unknown>;
      await Promise.all([
        ...[allowed, stranger, null].map((who) => ask(call, who)),
        ...[allowed, null].map((who) => ask(call, who, variables)),
      ]);
    }
  };
  // Partners come first: what operators do in the calls below takes them their secrets.
  const deliver = async (): Promise<void> => {
    const { sent, found } = await runKind(webhooksKind, stage, { count: WEBHOOKS, seed: 1 });
    day.calls += sent;
    day.faults += found.length;
  };
  await whileRowsAreRefused(stage, deliver);
  await deliver();
  await runKind(settlementKind, stage, { count: FILES, seed: 1 });
  await callPages(stage, person, note);
  await callAll();
  await whileRowsAreRefused(stage, callAll);
  return day;
}

/** The errors of an answer of GraphQL; they repeat nothing that anybody may not read. */
function errorsIn(text: string): string {
  const { errors = [] } = JSON.parse(text) as { readonly errors?: readonly unknown[] };
  return JSON.stringify(errors);
}

const headersOf = (who: Somebody | null): Record<string, string> => ({
  'content-type': 'application/json',
  ...(who !== null && { authorization: `Bearer ${who.token}` }),
});

function written({ kind, field, variables }: LearnedCall, selection: string): string {
  const given = field.args.filter(({ name }) => Object.hasOwn(variables, name));
  const inBrackets = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  const declared = inBrackets(given.map(({ name, type }) => `$${name}: ${String(type)}`));
  return `${kind} X${declared} { ${field.name}${inBrackets(given.map(({ name }) => `${name}: $${name}`))} ${selection} }`;
}

/** The same values with a person's number in the place of every text. */
function misplaced(value: unknown, number: string): unknown {
  if (typeof value === 'string') return number;
  if (Array.isArray(value)) return value.map((one) => misplaced(one, number));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, misplaced(one, number)]));
}

interface Person {
  readonly nik: string;
  readonly name: string;
  readonly phone: string;
  readonly card: string;
}

async function somebodyOf({ pool, keyring }: Stage): Promise<Person> {
  const { rows } = await pool.query<Omit<Person, 'nik' | 'phone'> & { id: ParticipantId }>(
    'select id, name, card_number as card from participants where phone_index is not null order by id limit 1',
  );
  const [person] = rows;
  if (person === undefined) throw new Error('nobody in the branch has a phone');
  const niks = await everybodysNiks(pool, keyring);
  const phones = await everybodysPhones(pool, keyring);
  return { ...person, nik: niks.get(person.id) ?? '', phone: phones.get(person.id) ?? '' };
}

/** Asks for addresses and documents that hold what nobody should write there. */
async function callPages(
  stage: Stage,
  { nik, name, phone, card }: Person,
  note: (answer: Answer, isStranger: boolean) => void,
): Promise<void> {
  const [somebody] = stage.people;
  const texts = [nik, name, phone, card, somebody?.token ?? ''].map(encodeURIComponent);
  const paths = texts.flatMap((text) => [
    `/${text}`,
    `/webhooks/${text}`,
    `/graphql?query=${text}`,
    `/settlement-files/${text}`,
    `/imports/${text}`,
    `/debit-results/${text}`,
    `/appointments/${text}/photo`,
    `/snap/v1.0/${text}`,
  ]);
  const body = Buffer.from(
    JSON.stringify({ query: `{ participant(by: { nik: "${nik}" }) { name("${name}") ${phone} } }`, nik, name }),
  );
  for (const path of paths) {
    const named = { authorization: `Bearer ${nik}`, 'x-request-id': nik, cookie: name };
    const answers = await Promise.all(
      [headersOf(null), { ...headersOf(null), ...named }].map((headers) =>
        send(stage.baseUrl, { label: path, path, headers, body }),
      ),
    );
    for (const answer of answers) note(answer, true);
  }
}

/** PostgreSQL says the whole row that it refuses, and so it stands in the error that reaches the server. */
async function whileRowsAreRefused({ pool }: Stage, work: () => Promise<void>): Promise<void> {
  for (const table of REFUSING)
    await pool.query(`alter table ${table} add constraint refuses_all check (false) not valid`);
  await work();
  for (const table of REFUSING) await pool.query(`alter table ${table} drop constraint refuses_all`);
}
