import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { v7 } from 'uuid';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { inputPlaces } from '../../../support/input-places.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const SYNC = `mutation ($input: SyncFieldBatchInput!) { result: syncFieldBatch(input: $input) { __typename ... on FieldBatchSynced {
  items { itemId result { __typename ... on Problem { code message } ... on FieldItemUnreadable { field detail } } } } } }`;

interface Answer {
  readonly itemId: string;
  readonly result: {
    readonly __typename: string;
    readonly code?: string;
    readonly message?: string;
    readonly field?: string;
    readonly detail?: string;
  };
}
interface Synced {
  readonly result: { readonly __typename: string; readonly items: readonly Answer[] };
}

/** A value of a leaf that a client may send and this server cannot read: of a newer app, or of a broken one. */
const UNREADABLE: Readonly<Record<string, unknown>> = {
  String: 583,
  ID: { secret: 'value-583' },
  Int: 1.5,
  Float: 'value-583',
  Boolean: 'value-583',
  Rupiah: -583,
  CivilDate: '2026-02-583',
  DateTime: '2026-11-583',
  BillingMonth: '2026-583',
  RegionCode: 'value-583',
  enum: 'VALUE_583',
};
const VALUES = /583/;

const schema = buildSchema([...RESOLVERS]);
const leaves = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) || isEnumType(type));
const ITEM = schema.getType('FieldItemInput') as GraphQLInputObjectType;
const OF_ITEMS = 'input.items.0.';

/** Every place of every kind of item, and an item that holds a value there and the least elsewhere. */
const PLACES = inputPlaces(
  schema,
  leaves.map(({ name }) => name),
)
  .filter(({ root, path }) => root === 'Mutation.syncFieldBatch' && path.startsWith(OF_ITEMS))
  .map(({ path, typeName, variables }) => ({
    path: path.slice(OF_ITEMS.length),
    typeName,
    holding: (value: unknown): object => {
      const { input } = JSON.parse(JSON.stringify(variables(value))) as { input: { items: [object] } };
      return input.items[0];
    },
  }));

/** Whether a field of an item may not be left out, while what it stands in is there. */
function isRequired(path: string): boolean {
  const [name = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  return isRequiredIn(ITEM.getFields()[name]?.type, rest, path.endsWith('.0'));
}
function isRequiredIn(
  type: GraphQLInputType | undefined,
  [name, ...rest]: readonly string[],
  isOfList: boolean,
): boolean {
  const within = type === undefined ? undefined : getNamedType(type);
  const field = isInputObjectType(within) && name !== undefined ? within.getFields()[name] : undefined;
  if (field === undefined) return false;
  return rest.length === 0 ? isRequiredInputField(field) && !isOfList : isRequiredIn(field.type, rest, isOfList);
}

/** The objects inside an item, by their paths, beginning with the one thing in it. */
function objectsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => objectsIn(one, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => objectsIn(one, path === '' ? name : `${path}.${name}`));
  return path === '' ? inner : [path, ...inner];
}

/** The item with one field more at a path. */
function withMore(item: object, path: string): object {
  const copy = structuredClone(item);
  const at = path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
  Object.assign(at as object, { mood: 'value-583' });
  return copy;
}

interface Case {
  readonly what: string;
  readonly item: unknown;
  readonly field: string;
}

const KINDS = Object.keys(ITEM.getFields());
const leastOf = (kind: string): object =>
  PLACES.find(({ path }) => path === `${kind}.id`)?.holding(idOf('Visit', v7())) ?? {};

const CASES: readonly Case[] = [
  ...PLACES.map(({ path, typeName, holding }) => {
    const bad = UNREADABLE[typeName] ?? UNREADABLE[isEnumType(schema.getType(typeName)) ? 'enum' : ''];
    if (bad === undefined) throw new Error(`say what ${typeName} cannot read`);
    return { what: `${path} that is no ${typeName}`, item: holding(bad), field: path };
  }),
  ...PLACES.filter(({ path }) => isRequired(path)).map(({ path, holding }) => ({
    what: `no ${path}`,
    item: holding(undefined),
    field: path,
  })),
  ...KINDS.flatMap((kind) =>
    objectsIn(leastOf(kind)).map((path) => ({
      what: `an unknown field in ${path}`,
      item: withMore(leastOf(kind), path),
      field: `${path}.mood`,
    })),
  ),
  ...KINDS.map((kind) => ({ what: `${kind} that is a text`, item: { [kind]: 'value-583' }, field: kind })),
  { what: 'a kind of a newer app', item: { song: { id: 'Song_1', text: 'value-583' } }, field: 'song' },
  { what: 'two kinds', item: { ...leastOf('visit'), ...leastOf('complaint') }, field: 'complaint' },
  { what: 'no kind', item: {}, field: 'item' },
  { what: 'a kind without anything', item: { visit: null }, field: 'item' },
  { what: 'a text', item: 'value-583', field: 'item' },
  { what: 'a list', item: [], field: 'item' },
  { what: 'nothing', item: null, field: 'item' },
];

const inBatches = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

describe('items that this server cannot read', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, ask, tell } = callerOf(host);

  async function aCadre() {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, paidThrough: '2026-08' });
    return { token: await asCadre(cadre), familyId: idOf('Family', family.id) };
  }
  const visitTo = (familyId: string) => ({
    visit: { id: idOf('Visit', v7()), familyId, visitedAt: '2026-11-23T03:00:00Z', outcome: 'REFUSED' },
  });
  const idIn = (item: unknown): string => {
    const [thing] = Object.values((item ?? {}) as Record<string, unknown>);
    const { id } = (thing ?? {}) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  };

  test('every field of every kind has a case', () => {
    expect(KINDS).toHaveLength(7);
    expect(PLACES.length).toBeGreaterThan(60);
    for (const kind of KINDS)
      expect(CASES.filter(({ field }) => field.startsWith(`${kind}.`)).length).toBeGreaterThan(4);
    expect(getNamedType(ITEM)).toBe(ITEM);
  });

  test('each is answered alone with its field and what was expected, and all others are stored', async () => {
    const { token, familyId } = await aCadre();
    const visits: string[] = [];
    for (const batch of inBatches(CASES, 60)) {
      const sent = batch.flatMap((unreadable, at) => {
        if (at % 7 !== 0) return [{ ...unreadable, isGood: false }];
        const good = visitTo(familyId);
        visits.push(good.visit.id);
        return [
          { ...unreadable, isGood: false },
          { what: 'a visit', item: good, field: '', isGood: true },
        ];
      });
      const { result } = await tell<Synced>(token, SYNC, { input: { items: sent.map(({ item }) => item) } });
      expect(result.items).toHaveLength(sent.length);
      for (const [place, { what, item, field, isGood }] of sent.entries()) {
        const answer = result.items[place];
        expect([what, answer?.itemId]).toEqual([what, idIn(item)]);
        const told = answer?.result;
        const expected = isGood ? ['VisitRecorded', undefined] : ['FieldItemUnreadable', field];
        expect([what, told?.__typename, told?.field]).toEqual([what, ...expected]);
        if (!isGood) {
          const names = field === 'item' ? 'jenisnya tidak dikenali' : `perbaiki isian ${field}.`;
          expect([what, told?.message]).toEqual([what, expect.stringContaining(names)]);
          expect([what, told?.detail]).toEqual([
            what,
            expect.stringMatching(/expected |was not provided|is not defined/),
          ]);
        }
        expect([what, told?.detail ?? '']).toEqual([what, expect.not.stringMatching(VALUES)]);
      }
    }
    const { rows } = await database.pool.query('select id from visits where id = any($1)', [
      visits.map((id) => id.replace('Visit_', '')),
    ]);
    expect(rows).toHaveLength(visits.length);
  });

  test('an amount below zero is told what an amount is, and no ceiling that is not its own', async () => {
    const { token, familyId } = await aCadre();
    const { visit } = visitTo(familyId);
    const promise = { amount: -5, promisedFor: '2026-11-30' };
    const { result } = await tell<Synced>(token, SYNC, {
      input: { items: [{ visit: { ...visit, outcome: 'PROMISED_TO_PAY', promise } }] },
    });
    expect(result.items[0]?.result.field).toBe('visit.promise.amount');
    expect(result.items[0]?.result.detail).toMatch(/zero or more/);
    expect(result.items[0]?.result.detail).not.toMatch(/\d{3}/);
  });

  test('it does not matter how the variables hold the items, or by which way they come', async () => {
    const { token, familyId } = await aCadre();
    const items = [{ visit: { ...visitTo(familyId).visit, outcome: 'DANCED' } }, visitTo(familyId)];
    const outcomes = ({ result }: Synced) =>
      result.items.map((answer) => answer.result.field ?? answer.result.__typename);
    const expected = ['visit.outcome', 'VisitRecorded'];
    const byList = SYNC.replace('$input: SyncFieldBatchInput!', '$items: [FieldItemInput!]!').replace(
      'input: $input',
      'input: { items: $items }',
    );
    expect(outcomes(await tell<Synced>(token, byList, { items }))).toEqual(expected);
    const twice = `mutation ($one: SyncFieldBatchInput!, $two: [FieldItemInput!]!) { one: syncFieldBatch(input: $one) { ...on FieldBatchSynced { items { result { __typename } } } }
      two: syncFieldBatch(input: { items: $two }) { ...on FieldBatchSynced { items { result { __typename } } } } }`;
    const both = await tell<Record<'one' | 'two', Synced['result']>>(token, twice, {
      one: { items },
      two: items.toReversed(),
    });
    const typesOf = ({ items: answers }: Synced['result']) => answers.map(({ result }) => result.__typename);
    expect([typesOf(both.one), typesOf(both.two)]).toEqual([
      ['FieldItemUnreadable', 'VisitRecorded'],
      ['VisitRecorded', 'FieldItemUnreadable'],
    ]);
    const socket = listen({ baseUrl: host.baseUrl, token, query: SYNC, variables: { input: { items } } });
    expect(outcomes((await socket.next()) as Synced)).toEqual(expected);
    await socket.stop();
  });

  test('unreadable items count for the most that a batch holds, and what is no item of the batch is refused as before', async () => {
    const { token, familyId } = await aCadre();
    const items = [
      ...Array.from({ length: 100 }, () => ({ song: {} })),
      ...Array.from({ length: 101 }, () => visitTo(familyId)),
    ];
    const { result } = await tell<Synced>(token, SYNC, { input: { items } });
    expect(result.__typename).toBe('FieldBatchTooLong');
    for (const input of [{ items: [], sentAt: 'now' }, { items: [], mood: 1 }, { items: null }, {}, null])
      expect((await ask(token, SYNC, { input })).errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    const alone = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { __typename } }';
    const { visit } = visitTo(familyId);
    expect((await ask(token, alone, { input: { ...visit, outcome: 'DANCED' } })).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT', field: 'input.outcome' } },
    ]);
  });
});
