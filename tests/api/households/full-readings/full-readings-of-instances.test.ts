import { beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { JKN_FULL_READING_POLICY } from '../../../../src/households/full-readings/full-reading-policy.js';
import { idOf } from '../../../support/global-ids.js';
import { fileComplaints } from '../../../support/world/complaints.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T02:00:00Z';
const { perHour } = JKN_FULL_READING_POLICY[0]?.families.BRANCH_OFFICER ?? { perHour: 0 };
const FIELDS =
  'familyCardNumber(purpose: COMPLAINT) participants { nik(purpose: COMPLAINT) phone(purpose: COMPLAINT) }';
const ONE = `query ($id: ID!) { family(by: { id: $id }) { ${FIELDS} } }`;
const LIST = `query ($after: String) { families(first: 100, after: $after) { edges { node { ${FIELDS} } } } }`;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string; readonly retryAfterSeconds?: number } }[];
}

describe('somebody who copies the numbers of a branch', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const hosts = [useServer(database, NOW), useServer(database, NOW)];
  let families: Awaited<ReturnType<typeof world.families>>;
  beforeAll(async () => {
    families = await world.families(120, { members: 3 });
    await fileComplaints(database.pool, families);
  });

  /** Every number of the branch that an answer shows. */
  const shownIn = (answer: unknown): string[] => {
    const text = JSON.stringify(answer);
    const numbers = families.flatMap(({ familyCardNumber, members }) => [
      familyCardNumber,
      ...members.flatMap(({ nik, phone }) => [nik, ...(phone === null ? [] : [phone])]),
    ]);
    return numbers.filter((number) => text.includes(number));
  };
  const asker = async (sub: string) => {
    const tokens = await Promise.all(
      hosts.map((host) => tokenOf(host, { role: 'BRANCH_OFFICER', sub, regions: 'ALL' })),
    );
    return async (turn: number, query: string, variables: object): Promise<Answer> => {
      const place = turn % hosts.length;
      const answer = await fetch(`${hosts[place]?.baseUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[place]}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as Answer;
    };
  };
  const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);
  const familiesShown = (answers: readonly unknown[]) =>
    families.filter(({ familyCardNumber }) => JSON.stringify(answers).includes(familyCardNumber)).length;

  test('gets none of them by lists, in as many requests as there are pages', async () => {
    const ask = await asker('copier-of-lists');
    for (let page = 0; page < 57; page += 1) {
      const answer = await ask(page, LIST, {});
      expect(shownIn(answer)).toEqual([]);
      expect(codesOf(answer)).toContain('BAD_INPUT');
    }
  });

  test('gets as many families as the role may, one after the other from both instances, and then is told to wait', async () => {
    const ask = await asker('patient-copier');
    const answers: Answer[] = [];
    for (const [turn, { id }] of families.entries()) answers.push(await ask(turn, ONE, { id: idOf('Family', id) }));
    expect(familiesShown(answers.slice(0, perHour))).toBe(perHour);
    for (const answer of answers.slice(perHour)) {
      expect(shownIn(answer)).toEqual([]);
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 3_600 });
    }
    const lines = hosts.flatMap(({ logged }) => logged).filter(({ alarm }) => alarm === 'full-reading-cap');
    expect(lines).toEqual([
      expect.objectContaining({ cap: 'HOUR', viewer: 'patient-copier', role: 'BRANCH_OFFICER', families: perHour }),
    ]);
    const figures = await Promise.all(hosts.map(async ({ baseUrl }) => (await fetch(`${baseUrl}/metrics`)).text()));
    const read = figures.map((text) =>
      Number(/^sigap_full_readings_total\{role="BRANCH_OFFICER"\} (\d+)/m.exec(text)?.[1]),
    );
    expect(read.reduce((sum, count) => sum + count, 0)).toBe(perHour);
    for (const text of figures) expect(text).not.toContain('patient-copier');
  });

  test('gets no more when all are asked for at once, at both instances', async () => {
    const ask = await asker('hasty-copier');
    const answers = await Promise.all(
      families.slice(0, 80).map(({ id }, turn) => ask(turn, ONE, { id: idOf('Family', id) })),
    );
    expect(familiesShown(answers)).toBe(perHour);
    const { rows } = await database.pool.query(
      `select count(distinct family)::int as families from access_log, unnest(family_ids) as family
        where viewer = 'hasty-copier' and purpose <> 'DUTY'`,
    );
    expect(rows).toEqual([{ families: perHour }]);
  });

  test('gets no more by many operations over one socket', async () => {
    const [host] = hosts;
    if (host === undefined) throw new Error('there is an instance');
    const token = await tokenOf(host, { role: 'BRANCH_OFFICER', sub: 'copier-by-socket', regions: 'ALL' });
    const client = createClient({
      url: `${host.baseUrl.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    const asked = families.slice(0, 80).map(async ({ id }) => {
      for await (const answer of client.iterate({ query: ONE, variables: { id: idOf('Family', id) } }))
        return answer.data;
      return null;
    });
    const answers = await Promise.all(asked);
    await client.dispose();
    expect(familiesShown(answers)).toBe(perHour);
  });
});
