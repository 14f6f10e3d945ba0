import { describe, expect, test } from '@jest/globals';
import { buildSchema } from '../../../../src/api/graphql/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import { callerOf } from '../../../support/caller.js';
import { inputPlaces } from '../../../support/input-places.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

/** The edges of each scalar of time: the first and the last value that it takes, and those beyond. */
const EXTREMES: Readonly<Record<string, readonly string[]>> = {
  CivilDate: ['0001-01-01', '1900-01-01', '2100-12-31', '9999-12-31'],
  DateTime: ['0001-01-01T00:00:00Z', '1900-01-01T00:00:00Z', '2100-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  BillingMonth: ['0001-01', '2014-01', '2100-12', '9999-12'],
};
const BEYOND = /^(?:0001|9999)/;

describe('the extreme values of every scalar of time, wherever a caller may write it', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const { ask, asCadre, asRole } = callerOf(host);
  const places = inputPlaces(buildSchema(RESOLVERS), Object.keys(EXTREMES)).filter(
    ({ root }) => !root.startsWith('Subscription.') && root !== 'Mutation.syncFieldBatch', // over sockets; each item by itself
  );

  test('are answered or refused, and are never a fault of ours; what no calendar of ours holds names its place and the range', async () => {
    expect(places.length).toBeGreaterThan(60);
    const roles = ['BRANCH_HEAD', 'OPERATOR', 'BRANCH_OFFICER', 'AUDITOR', 'DIRECTOR', 'CSR_DONOR', 'PARTNER'] as const;
    const tokens = await Promise.all([...roles.map((role) => asRole(role)), world.cadre().then(asCadre)]);
    const wrong: string[] = [];
    for (const place of places)
      for (const value of EXTREMES[place.typeName] ?? []) {
        for (const token of tokens) {
          const { errors } = await ask(token, place.query, place.variables(value));
          const { message = '', extensions } = errors?.[0] ?? {};
          const code = extensions?.['code'];
          if (code === 'INTERNAL') wrong.push(`${place.root} ${place.path} ${value}: ${message}`);
          if (
            BEYOND.test(value) &&
            !(
              code === 'BAD_INPUT' &&
              /2100/.test(message) &&
              message.includes(place.path.split('.').at(-1) ?? place.path)
            )
          )
            wrong.push(`${place.root} ${place.path} ${value}: ${String(code)} ${message}`);
          if (code !== 'FORBIDDEN') break;
        }
      }
    expect(wrong).toEqual([]);
  }, 240_000);
});
