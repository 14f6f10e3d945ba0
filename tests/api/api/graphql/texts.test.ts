import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { buildSchema, operationPreparer } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { CallerError } from '../../../../src/kernel/caller-error.js';
import { callerOf } from '../../../support/caller.js';
import { idOf } from '../../../support/global-ids.js';
import { type InputPlace, inputPlaces } from '../../../support/input-places.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const NUL = 'a\u0000b';
const HALF_AN_EMOJI = 'a note cut in an emoji \ud83d';
const BELL = 'a\u0007b';
const BROKEN = [NUL, HALF_AN_EMOJI, BELL];
const TOO_LONG = 'x'.repeat(20_001);
/** Places whose items are read one by one and refused one by one. */
const isInBatch = ({ root }: InputPlace) => root === 'Mutation.syncFieldBatch';

const isNested = ({ root }: InputPlace) => !/^(?:Query|Mutation|Subscription)\./.test(root);

const SYNC = `mutation ($item: FieldItemInput!) { result: syncFieldBatch(input: { items: [$item] }) { ... on FieldBatchSynced {
  items { itemId result { __typename ... on FieldItemUnreadable { field } ... on VisitRecorded { visit { note } } ... on Problem { code } } } } } }`;

interface Refused {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Synced {
  readonly result: {
    readonly items: readonly {
      readonly result: { readonly __typename: string; readonly field?: string; readonly code?: string };
    }[];
  };
}

describe('text that cannot be stored', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { ask, tell, asCadre, asRole } = callerOf(host);
  const schema = buildSchema(RESOLVERS);
  const textual = Object.values(schema.getTypeMap()).flatMap((type) =>
    ['String', 'ID'].includes(type.name) || typeof type.extensions['expected'] === 'string' ? [type.name] : [],
  );
  const places = inputPlaces(schema, textual);

  test('is refused wherever a caller may write text, and the place is named', async () => {
    const texts = places.filter(({ typeName }) => typeName === 'String');
    expect(texts.length).toBeGreaterThan(100);
    expect(places.map(({ root, path }) => `${root} ${path}`)).toEqual(
      expect.arrayContaining(['Subscription.paymentConfirmed region', 'Family.at asOf', 'SavedSegment.families after']),
    );
    const prepare = operationPreparer({
      schema,
      limits: { depth: 20, aliases: 100, cost: 1_000_000, eventCost: 1_000_000 },
    });
    const token = await asRole('OPERATOR');
    const missed: string[] = [];
    const refuses = (place: InputPlace, { extensions, message }: Refused) => {
      if (extensions?.['code'] !== 'BAD_INPUT' || extensions['field'] !== place.path)
        missed.push(`${place.root} ${place.path}: ${message}`);
    };
    for (const place of places.filter((one) => !isInBatch(one))) {
      for (const value of [...BROKEN, ...(place.typeName === 'String' ? [TOO_LONG] : [])]) {
        const prepared = prepare({ query: place.query, variables: place.variables(value) });
        const fault = prepared.ok ? undefined : prepared.errors[0]?.originalError;
        refuses(place, {
          message: String(fault),
          ...(fault instanceof CallerError ? { extensions: { code: fault.code, field: fault.field } } : {}),
        });
      }
    }
    // A request is refused by the same check.
    const requests = texts.filter(({ root, path }) => root.startsWith('Mutation') && path.startsWith('input.'));
    for (const place of [...requests, ...places.filter(isNested)]) {
      if (isInBatch(place)) continue;
      const { errors } = await ask(token, place.query, place.variables(NUL));
      refuses(place, errors?.[0] ?? { message: 'not refused' });
    }
    // So is a subscription, over its socket.
    for (const place of places.filter(({ root }) => root.startsWith('Subscription'))) {
      const heard = listen({ baseUrl: host.baseUrl, token, query: place.query, variables: place.variables(NUL) });
      const [error] = (await heard.ended) as Refused[];
      refuses(place, error ?? { message: 'not refused' });
      await heard.stop();
    }
    expect(missed).toEqual([]);
  });

  test('is the fault of the one entry of a batch, so that a phone can drop it', async () => {
    const cadre = await world.cadre();
    const token = await asCadre(cadre);
    const inBatch = places.filter((place) => isInBatch(place) && ['String', 'ID'].includes(place.typeName));
    expect(inBatch.map(({ path }) => path)).toContain('input.items.0.visit.note');
    for (const place of inBatch) {
      const asked = place.path.replace(/^input\.items\.0\./, '');
      for (const value of BROKEN) {
        const { input } = place.variables(value) as { input: { items: object[] } };
        const { result } = await tell<Synced>(token, SYNC, { item: input.items[0] });
        expect(result.items.map((item) => item.result)).toEqual([
          { __typename: 'FieldItemUnreadable', code: 'FIELD_ITEM_UNREADABLE', field: asked },
        ]);
      }
    }
  });

  test('is refused in the document as in variables', async () => {
    const token = await asRole('OPERATOR');
    const verify = (literal: string) => ask(token, `{ verifyCadre(code: ${literal}) { __typename } }`);
    for (const literal of ['"a\\u0000b"', '"a\\bb"', '"""a\u0000b"""']) {
      const { errors } = await verify(literal);
      expect([literal, errors?.[0]?.extensions]).toEqual([literal, { code: 'BAD_INPUT', field: 'code' }]);
    }
    expect((await verify('"\\u00e9 \\n"')).errors).toBeUndefined();
  });

  test('longer than a field takes is never a fault of ours, whoever sends it', async () => {
    const roles = ['OPERATOR', 'BRANCH_HEAD', 'TELE_COLLECTOR', 'BRANCH_OFFICER', 'DIRECTOR', 'PARTNER'] as const;
    const tokens = await Promise.all([...roles.map((role) => asRole(role)), world.cadre().then(asCadre)]);
    const ours: string[] = [];
    for (const place of places.filter(({ typeName, root }) => typeName === 'String' && root.startsWith('Mutation'))) {
      for (const token of tokens) {
        const { errors } = await ask(token, place.query, place.variables('x'.repeat(3_000)));
        const code = errors?.[0]?.extensions['code'];
        if (code === 'INTERNAL') ours.push(`${place.root} ${place.path}`);
        if (code !== 'FORBIDDEN') break;
      }
    }
    expect(ours).toEqual([]);
  });

  test('is the only text that is refused: any other is stored as it is compared, and its repeat is the same', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' });
    const token = await asCadre(cadre);
    const record = (id: string, note: string) => {
      const visit = { id, familyId: idOf('Family', family.id), visitedAt: '2026-11-23T03:00:00Z', outcome: 'REFUSED' };
      return tell<Synced>(token, SYNC, { item: { visit: { ...visit, note } } });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('e\u0301', '👩‍👩‍👧', '\ud83d', '\u0000', 'Å', ' ', '\n', '漢') }),
        async (note) => {
          const id = idOf('Visit', v7());
          const [first, again] = [await record(id, note), await record(id, note)];
          expect(again).toEqual(first);
          const [item] = first.result.items;
          const isBroken = note.includes('\u0000') || !note.isWellFormed();
          expect(item?.result.__typename).toBe(isBroken ? 'FieldItemUnreadable' : 'VisitRecorded');
          const { result } = await record(id, note.normalize('NFD'));
          expect(result).toEqual(first.result);
        },
      ),
      { numRuns: 40, seed: 8 },
    );
  });

  test('is nobody’s name in an address', async () => {
    const authorization = `Bearer ${await asRole('OPERATOR')}`;
    const post = (path: string, body: string) =>
      fetch(`${host.baseUrl}${path}`, { method: 'POST', headers: { authorization, 'content-type': 'text/csv' }, body });
    expect((await post('/settlement-files/a%00b', 'x')).status).toBe(404);
    expect((await post('/settlement-files/a%00b?kind=%00&name=%00', 'x')).status).toBe(404);
    expect((await post('/debit-results/bri%00', 'x')).status).toBe(404);
  });

  test('has as many characters as people count: an emoji is one', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 1, paidThrough: '2026-08' });
    const token = await asCadre(cadre);
    const record = async (note: string) => {
      const visit = { familyId: idOf('Family', family.id), visitedAt: '2026-11-23T03:00:00Z', outcome: 'REFUSED' };
      const item = { visit: { id: idOf('Visit', v7()), ...visit, note } };
      return (await tell<Synced>(token, SYNC, { item })).result.items[0]?.result;
    };
    expect(await record('😀'.repeat(1_000))).toMatchObject({ __typename: 'VisitRecorded' });
    expect(await record('😀'.repeat(1_001))).toMatchObject({ __typename: 'FieldItemUnreadable', field: 'visit.note' });
  });
});
