/**
 * Calls the matrix cell by cell: every query, mutation and subscription as every role and as somebody who has not signed
 * in. Who may not ask is refused; who is outside of the scope learns no id, no name and no sum of the branch, and changes
 * nothing of it; who is inside is answered. What is told of participants is told to whom the matrix says, and as it says.
 * A new root field is called by itself.
 */
import { inspect } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { OperationTypeNode } from 'graphql';
import { UNAUTHORIZED } from '../../../src/api/http/close-codes.js';
import { NODE_READERS } from '../../../src/composition/schema/node-readers.js';
import { ROLES } from '../../../src/platform/auth/viewer.js';
import { listen, settled } from '../../support/listener.js';
import { atOnce } from '../../support/matrix/at-once.js';
import { useBranchOfCalls } from '../../support/matrix/branch-of-calls.js';
import { type Asking, NOT_SIGNED_IN, named, outsidersOf, stranger } from '../../support/matrix/callers.js';
import {
  type Answer,
  FIELDS,
  FIRST,
  cellsOf,
  matrix,
  rolesFor,
  schema,
  variantsOf,
} from '../../support/matrix/calls.js';
import { createPersonalRecord } from '../../support/matrix/personal-record.js';
import type { RootCall, RootField } from '../../support/root-calls/root-calls.js';
import { selectionOfNodes } from '../../support/root-calls/selection.js';
import { CHANGED_BY_QUERIES, EXCUSED, type Excused, READ_THROUGH, SILENT, UNHEARD, UNTOLD } from './excused-scopes.js';

/** Tables that hold who asked for what and how often. */
const LOGS = new Set(['access_log', 'full_readings', 'known_people', 'quota_counts', 'sign_in_requests']);
const REFUSALS = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);
/** How many calls are under way at once. */
const WIDTH = 8;

const branch = useBranchOfCalls();
const record = createPersonalRecord({ rows: matrix.personal, nodes: NODE_READERS, schema });
beforeAll(() => branch.tellNumbers().then(record.learn));

const ofKind = (kind: OperationTypeNode): readonly RootField[] => FIELDS.filter((one) => one.kind === kind);
const QUERIES = ofKind(OperationTypeNode.QUERY);
const MUTATIONS = ofKind(OperationTypeNode.MUTATION);
const FOLLOWED = ofKind(OperationTypeNode.SUBSCRIPTION);
const byName = (fields: readonly RootField[]) => fields.map((field) => [field.kind, field.field.name, field] as const);

const anybodyOf = (role: (typeof ROLES)[number]): Asking => stranger(role, branch.elsewhere);
const everybody = (): Asking[] => [...ROLES.map(anybodyOf), NOT_SIGNED_IN];
/** Those whom the matrix refuses a field. */
const refusedBy = (field: RootField): Asking[] => everybody().filter(({ caller }) => !cellsOf(field).has(caller));
const outsidersAt = (field: RootField): Asking[] =>
  [...cellsOf(field)].flatMap(([caller, scope]) => outsidersOf(caller, scope, branch.elsewhere));
/** The people of the branch, and whoever has not signed in, where they may call the field. */
const insidersAt = (field: RootField): Asking[] =>
  [
    ...branch.people.map((claims) => ({ caller: claims.role, who: claims.sub ?? claims.role, claims })),
    NOT_SIGNED_IN,
  ].filter(({ caller }) => cellsOf(field).has(caller));

async function send(call: RootCall, { caller, claims }: Asking): Promise<Answer> {
  const answer = await branch.calls.send(call, claims);
  record.take(caller, call.field.type, answer.data?.[call.field.name]);
  return answer;
}

type ErrorOf = NonNullable<Answer['errors']>[number];

/** Why the whole field was refused; null where it was answered. */
function refusalOf({ errors = [] }: Answer): string | null {
  const whole = errors.find(({ path, extensions }) => REFUSALS.has(extensions.code) && (path?.length ?? 0) <= 1);
  return whole?.extensions.code ?? null;
}

const codeFor = ({ claims }: Asking): string => (claims === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');

/** What callers whom a field refuses were answered instead. */
async function answeredTo(field: RootField): Promise<string[]> {
  const call = await branch.calls.learn(field, FIRST);
  const found = await atOnce(refusedBy(field), WIDTH, async (asking) => {
    const answer = await branch.calls.send(call, named(asking, field.field.name));
    const isRefused = refusalOf(answer) === codeFor(asking) && (answer.data?.[field.field.name] ?? null) === null;
    return isRefused ? [] : [`${asking.who} is refused: ${JSON.stringify(answer).slice(0, 200)}`];
  });
  return found.flat();
}

const excusedFor = (field: RootField, { caller }: Asking): Excused | null => {
  const excused = EXCUSED[field.field.name];
  return excused?.roles?.some((role) => role === caller) === false ? null : (excused ?? null);
};
const isExcused = (excused: Excused | null, effect: string): boolean =>
  excused !== null && (excused.only?.test(effect) ?? true);

/** Whether a refusal tells nothing; what codes open is counted by address, so that the last of many hear of that alone. */
const tellsNothing = (field: RootField, { caller }: Asking, { extensions }: ErrorOf): boolean =>
  extensions.code === 'FORBIDDEN' || (extensions.code === 'TOO_MANY_REQUESTS' && cellsOf(field).get(caller) === 'HELD');

/** What outsiders learn and change by a call that nothing excuses. Those who may change something call apart. */
async function effectsOf(call: RootCall, outsiders: readonly Asking[]): Promise<string[]> {
  const excused = outsiders.map((one) => excusedFor(call, one)).find((one) => one !== null) ?? null;
  await branch.changed.take();
  const told = await atOnce(outsiders, WIDTH, async (asking) => {
    const answer = await send(call, { ...asking, claims: named(asking, call.field.name) });
    const errors = (answer.errors ?? []).filter((error) => !tellsNothing(call, asking, error));
    return [
      ...errors.map(({ message, extensions }) => `${asking.who}: ${extensions.code} ${message}`),
      ...branch.calls
        .toldBy(call, answer.data)
        .filter((effect) => !isExcused(excused, effect))
        .map((effect) => `${asking.who}: ${effect}`),
    ];
  });
  const changed = Object.keys(await branch.changed.take())
    .filter((table) => !LOGS.has(table))
    .map((table) => `changed: ${table}`);
  return [...told.flat(), ...changed.filter((effect) => !isExcused(excused, effect))];
}

describe('the query and mutation', () => {
  test.each(byName([...QUERIES, ...MUTATIONS]))('%s %s refuses whom the matrix refuses', async (_, name, field) => {
    expect([name, await answeredTo(field)]).toEqual([name, []]);
  });

  test.each(byName([...QUERIES, ...MUTATIONS]))(
    '%s %s tells whoever is outside nothing, and changes nothing for them',
    async (_, name, field) => {
      const seen: string[] = [];
      const outsiders = outsidersAt(field);
      for (const variant of variantsOf(field)) {
        const call = await branch.calls.learn(field, variant);
        for (const isApart of [false, true]) {
          const callers = outsiders.filter((one) => (excusedFor(field, one) !== null) === isApart);
          if (callers.length > 0) seen.push(...(await effectsOf(call, callers)));
        }
      }
      expect([name, seen]).toEqual([name, []]);
    },
  );
});

describe('people of the branch', () => {
  const silent: string[] = [];

  test.each(byName(QUERIES))('are answered by the %s %s as far as the matrix says', async (_, name, field) => {
    const wrong: string[] = [];
    const told: string[] = [];
    for (const variant of variantsOf(field)) {
      const call = await branch.calls.learn(field, variant);
      await atOnce(insidersAt(field), WIDTH, async (asking) => {
        const answer = await send(call, asking);
        const effects = branch.calls.toldBy(call, answer.data);
        told.push(...effects);
        const isNothing = cellsOf(field).get(asking.caller) === 'NOTHING';
        if (refusalOf(answer) !== null) wrong.push(`${asking.who} is refused, and may ask`);
        if (isNothing) wrong.push(...effects.map((effect) => `${asking.who}: ${effect}`));
      });
    }
    if (told.length === 0) silent.push(name);
    const changed = Object.keys(await branch.changed.take()).filter((table) => !LOGS.has(table));
    expect([name, wrong, changed]).toEqual([name, [], CHANGED_BY_QUERIES[name] ?? []]);
  });

  test('are told something by each of them, so that silence means something', () => {
    expect(silent.toSorted()).toEqual(Object.keys(SILENT).toSorted());
  });
});

/** The types of which everybody who may read them may read all. */
const OF_EVERYBODY = new Set(['Branch', 'Facility', 'KnowledgeArticle', 'MessageTemplate', 'PolicyProposal']);

const typeOf = (id: string): string => id.slice(0, id.lastIndexOf('_'));
/** A few at a time, because a document may not be of any length. */
const chunksOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 6) }, (_, place) => ids.slice(place * 6, place * 6 + 6));

describe('by the ids of everything in the branch', () => {
  /** The types of the objects that somebody is shown, with everything that they tell. */
  async function shownTo({ caller, claims, who }: Asking): Promise<readonly [who: string, types: string[]]> {
    const shown: string[] = [];
    for (const ids of chunksOf(branch.known.ids.filter((id) => Object.hasOwn(NODE_READERS, typeOf(id))))) {
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) ${selectionOfNodes(schema, ids.map(typeOf), 2)} }`;
      const asked = { query, variables: { ids } };
      const { data, errors = [] } = await branch.calls.ask<{ nodes: readonly ({ __typename: string } | null)[] }>(
        asked,
        claims,
      );
      expect(errors.filter(({ extensions }) => extensions.code !== 'FORBIDDEN')).toEqual([]);
      record.take(caller, branch.calls.field('nodes').field.type, data?.nodes);
      shown.push(...(data?.nodes ?? []).flatMap((node) => node?.__typename ?? []));
    }
    return [who, shown];
  }

  test('outsiders find what everybody may read, and nothing else', async () => {
    const outsiders = outsidersAt(branch.calls.field('nodes')).filter(({ caller }) => caller !== 'OPERATOR');
    const found = await atOnce(outsiders, WIDTH, shownTo);
    const wrong = found.map(([who, types]) => [who, types.filter((type) => !OF_EVERYBODY.has(type))] as const);
    expect(wrong.filter(([, types]) => types.length > 0)).toEqual([]);
    expect(found.length).toBe(2 * (ROLES.length - 1));
  });

  test('people of the branch find what their role may read', async () => {
    const found = await atOnce(insidersAt(branch.calls.field('nodes')), WIDTH, shownTo);
    const ofHead = found.find(([who]) => who.includes('branch-head'))?.[1] ?? [];
    expect(ofHead.length).toBeGreaterThan(20);
  });
});

/** Whether an object is of one that its reader may read, as `Type.field: ROLE` says of each of its fields. */
const isReadThrough = (told: string): boolean => Object.hasOwn(READ_THROUGH, told.replace(/\.\w+/, ''));

const isUntold = (place: string): boolean =>
  Object.values(UNTOLD)
    .flat()
    .some((one) => one === place || one === place.replace(/\..*/, '.*'));

/** Follows a call as somebody, and tells all that was heard once it is asked. */
async function follow(call: RootCall, { caller, claims, who }: Asking) {
  const { query, variables } = call;
  const token = claims === null ? null : await branch.calls.tokenFor(claims);
  const listener = listen<Record<string, unknown>>({ baseUrl: branch.host.baseUrl, token, query, variables });
  let end: unknown = null;
  void listener.ended.then((reason) => (end = reason));
  return {
    name: `${call.field.name} ${caller}`,
    who,
    waiting: () => listener.waiting,
    /** Why it ended by itself; null while it goes on. */
    end: () => JSON.stringify(end),
    async heard(): Promise<string[]> {
      const heard: string[] = [];
      while (listener.waiting > 0) {
        const frame = await listener.next();
        record.take(caller, call.field.type, frame[call.field.name]);
        heard.push(...branch.calls.toldBy(call, frame).map((effect) => `${who}: ${call.field.name} ${effect}`));
      }
      await listener.stop();
      return heard;
    },
  };
}

/** Things happen again where somebody who may hear of them has heard nothing, as one whose socket opened late. */
const ROUNDS_MAX = 3;
const PAUSES_MAX = 20;

/** Why a socket refused a whole operation; null where it was answered. */
async function codeOverSocket({ query, variables }: RootCall, { claims }: Asking): Promise<string | null> {
  const token = claims === null ? null : await branch.calls.tokenFor(claims);
  const listener = listen({ baseUrl: branch.host.baseUrl, token, query, variables });
  const end = await listener.ended;
  await listener.stop();
  if (Array.isArray(end)) return refusalOf({ data: null, errors: end as ErrorOf[] });
  return end === 'complete' ? null : codeOfClose(end);
}

/** A socket without a token that holds is closed before anything is asked. */
const codeOfClose = (end: unknown): string =>
  (end as { readonly code?: number }).code === UNAUTHORIZED ? 'UNAUTHENTICATED' : inspect(end);

describe('over sockets', () => {
  test('whom the matrix refuses a subscription is refused before anything is followed', async () => {
    for (const field of FOLLOWED) {
      const call = await branch.calls.learn(field, FIRST);
      const wrong = await atOnce(refusedBy(field), WIDTH, async (asking) => {
        const code = await codeOverSocket(call, asking);
        return code === codeFor(asking) ? [] : [`${asking.who}: ${code}`];
      });
      expect([field.field.name, wrong.flat()]).toEqual([field.field.name, []]);
    }
  });

  test('queries and mutations refuse and answer the same callers as over HTTP', async () => {
    const sample = [...QUERIES, ...MUTATIONS].filter((_, place) => place % 10 === 0);
    for (const field of sample) {
      const call = await branch.calls.learn(field, FIRST);
      const signedIn = insidersAt(field).filter(({ claims }) => claims !== null); // a socket takes nobody else
      const mayAsk = field.kind === OperationTypeNode.QUERY ? signedIn : [];
      const wrong = await atOnce([...refusedBy(field), ...mayAsk], WIDTH, async (asking) => {
        const code = await codeOverSocket(call, asking);
        const expected = cellsOf(field).has(asking.caller) ? null : codeFor(asking);
        return code === expected ? [] : [`${asking.who}: ${code}`];
      });
      expect([field.field.name, wrong.flat()]).toEqual([field.field.name, []]);
    }
    expect(sample.length).toBeGreaterThan(25);
  });

  test('people of the branch hear what happens in it, and nobody else does', async () => {
    const calls = await Promise.all(
      FOLLOWED.flatMap((field) => variantsOf(field).map((variant) => branch.calls.learn(field, variant))),
    );
    const others = await atOnce(
      calls.flatMap((call) => outsidersAt(call).map((asking) => [call, asking] as const)),
      WIDTH,
      ([call, asking]) => follow(call, asking),
    );
    const first = await Promise.all(FOLLOWED.map((field) => branch.calls.learn(field, FIRST)));
    const insiders = await atOnce(
      first.flatMap((call) => insidersAt(call).map((asking) => [call, asking] as const)),
      WIDTH,
      ([call, asking]) => follow(call, asking),
    );
    for (let pause = 0; pause < 5; pause++) await settled(); // until all of them listen
    const isHeard = (): boolean => insiders.every(({ name, waiting }) => waiting() > 0 || Object.hasOwn(UNHEARD, name));
    for (let round = 0; round < ROUNDS_MAX && !isHeard(); round++) {
      await branch.letThingsHappen();
      for (let pause = 0; pause < PAUSES_MAX && !isHeard(); pause++) await settled();
    }
    for (let pause = 0; pause < 5; pause++) await settled(); // what others heard would have come by now
    const told = await Promise.all(insiders.map(async (one) => [one.name, (await one.heard()).length] as const));
    const unheard = new Set(told.filter(([, heard]) => heard === 0).map(([name]) => name));
    expect([...unheard].toSorted()).toEqual(Object.keys(UNHEARD).toSorted());
    const heard = await Promise.all(others.map((other) => other.heard()));
    expect(heard.flat()).toEqual([]);
    expect(others.map(({ end }) => end()).filter((end) => end.includes('FORBIDDEN'))).toEqual([]);
  });
});

const FULL = `familyCardNumber(purpose: COMPLAINT) address(purpose: COMPLAINT) { __typename houseNumber }
  addressHistory(purpose: COMPLAINT) { houseNumber } place(purpose: COMPLAINT) { __typename }
  participants { nik(purpose: COMPLAINT) birthDate(purpose: COMPLAINT) coveredFrom(purpose: COMPLAINT) phone(purpose: COMPLAINT) }`;

describe('what tells of participants', () => {
  test('is shown in full for a purpose to whom the matrix says, of a family within the scope alone', async () => {
    const { known, people, elsewhere } = branch;
    const query = `query ($id: ID!) { node(id: $id) { __typename ... on Family { ${FULL} } } }`;
    const told = await atOnce(ROLES, WIDTH, async (role) => {
      const inside = people.find((claims) => claims.role === role) ?? null;
      const asked = { query, variables: { id: known.idOf('Family') } };
      const [near, far] = await Promise.all(
        [inside, stranger(role, elsewhere).claims].map((claims) => branch.calls.ask<object>(asked, claims)),
      );
      return [role, JSON.stringify(near?.data).includes(known.texts.nik), JSON.stringify(far?.data)] as const;
    });
    const inFull = new Set(matrix.personal.find(({ place }) => place === 'Participant.nik')?.cells.keys());
    expect(told).toEqual(ROLES.map((role) => [role, inFull.has(role), '{"node":null}']));
  });

  test('is told to nobody to whom the matrix does not tell it', () => {
    const beyond = record.beyondMatrix().filter((one) => !isReadThrough(one));
    expect(beyond).toEqual([]);
  });

  test('is masked, or null, wherever the matrix says so', () => {
    expect(record.unmasked()).toEqual([]);
  });

  test('is told to somebody in this test, but for what there is none of', () => {
    expect(record.untold()).toEqual(matrix.personal.map(({ place }) => place).filter(isUntold));
  });
});

describe('the mutations, last because they change the branch', () => {
  test.each(byName(MUTATIONS))('%s %s answers the people whom the matrix lets ask', async (_, name, field) => {
    const call = await branch.calls.learn(field, FIRST);
    const answers = await atOnce(insidersAt(field), WIDTH, async (asking) => {
      const refusal = refusalOf(await send(call, asking));
      return refusal === null ? [] : [`${asking.who}: ${refusal}`];
    });
    expect([name, answers.flat()]).toEqual([name, []]);
  });
});

test('no root field is excused that is not there, or that tells nothing beyond its scope', () => {
  const names = FIELDS.map(({ field }) => field.name);
  expect(Object.keys(EXCUSED).filter((name) => !names.includes(name))).toEqual([]);
  expect(rolesFor(branch.calls.field('viewer'))).toEqual(ROLES);
});
