/**
 * Measures every query as the server does before it runs it, and counts what the answer holds: nothing may be larger than it
 * was counted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OperationTypeNode, getOperationAST, parse } from 'graphql';
import { ASKED, learnCalls } from '../../../attacks/fuzz/graphql/learned-calls.js';
import { type Stage, setStage } from '../../../attacks/world/stage.js';
import { buildSchema } from '../../../src/api/graphql/index.js';
import { measureOperation } from '../../../src/api/graphql/operation-size.js';
import { RESOLVERS } from '../../../src/composition/schema/resolvers.js';
import { askGraphQL } from '../../../src/sandbox/personas/ask-graphql.js';
import { useServer } from '../../support/partners/a-server.js';
import { selectionOf } from '../../support/root-calls/selection.js';
import { useTestDatabase } from '../../support/test-database.js';

const NOW = '2026-11-24T03:00:00Z';
const WIDE = { GRAPHQL_COST_MAX: '5000000', GRAPHQL_ALIASES_MAX: '5000' };
const LEVELS = 3;

const database = useTestDatabase();
const host = useServer(database, NOW, () => WIDE);
const schema = buildSchema(RESOLVERS);
let stage: Stage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-cost-'));
  const { server, baseUrl } = host;
  const scale = { cadres: 6, familiesPerCadre: 60 };
  stage = await setStage({ server, pool: database.pool, baseUrl, folder, now: () => new Date(NOW), scale });
}, 120_000);
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

/** How many values an answer holds: every field, and all that is below it. */
function valuesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + valuesIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, one) => sum + 1 + valuesIn(one), 0);
}

function costOf(query: string, variables: Readonly<Record<string, unknown>>): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('a call is an operation');
  return measureOperation({ schema, document, operation, variables }).cost;
}

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function mostValues({ query, variables }: Asked, tokens: readonly string[]): Promise<number> {
  let most = 0;
  for (const token of tokens) {
    const question = { address: host.baseUrl, token, query, variables: { ...variables }, language: 'en' } as const;
    const { body } = await askGraphQL<Record<string, unknown>>(question);
    most = Math.max(most, valuesIn(body.data ?? null));
  }
  return most;
}

describe('the cost of an operation', () => {
  test('is at least what its answer holds, for every query', async () => {
    const calls = (await learnCalls(stage, schema, ASKED)).filter(
      ({ kind, field }, place, all) =>
        kind === OperationTypeNode.QUERY && all.findIndex((one) => one.field.name === field.name) === place,
    );
    const beyond: (readonly [name: string, cost: number, most: number])[] = [];
    let held = 0;
    for (const { field, variables, roles } of calls) {
      const given = field.args.filter(({ name }) => Object.hasOwn(variables, name));
      const inBrackets = (parts: string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
      const declared = inBrackets(given.map(({ name, type }) => `$${name}: ${String(type)}`));
      const passed = inBrackets(given.map(({ name }) => `${name}: $${name}`));
      const query = `query ${declared} { ${field.name}${passed} ${selectionOf(schema, field.type, LEVELS)} }`;
      const tokens = stage.people.filter(({ role }) => roles.includes(role)).map(({ token }) => token);
      const [cost, most] = [costOf(query, variables), await mostValues({ query, variables }, tokens)];
      held += most;
      if (most > cost) beyond.push([field.name, cost, most]);
    }
    expect(beyond).toEqual([]);
    expect(held).toBeGreaterThan(5_000);
  }, 240_000);

  test('counts a page of families for each group of a mapping of arrears', async () => {
    const drill = (groupBy: string): string =>
      `{ arrearsMapping(groupBy: [${groupBy}]) { groups { drillDown(first: 1) { edges { node { id } } } } } }`;
    const query = drill('REGION, MONTHS_BUCKET, CARE_CLASS');
    const tokens = stage.people.filter(({ role }) => role === 'BRANCH_HEAD').map(({ token }) => token);
    const held = await mostValues({ query, variables: {} }, tokens);
    expect(held).toBeGreaterThan(1 + 10 * 6); // more than where every list counts as ten
    expect([held <= costOf(query, {}), costOf(drill(''), {})]).toEqual([true, 6]);
    const withVariable = 'query ($by: [ArrearsGrouping!]) { arrearsMapping(groupBy: $by) { groups { families } } }';
    expect([costOf(withVariable, { by: ['REGION'] }), costOf(withVariable, {})]).toEqual([62, 362]);
  });
});
