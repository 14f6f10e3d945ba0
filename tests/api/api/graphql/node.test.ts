import { familySource } from '../../../../src/fieldwork/portfolios/index.js';
import { graphql } from 'graphql';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  arrearsSlice,
  compileTariffs,
  createAssessor,
} from '../../../../src/households/arrears/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { cadresSlice } from '../../../../src/fieldwork/cadres/index.js';
import { familiesSlice } from '../../../../src/households/families/index.js';
import { buildSchema, contextCreator } from '../../../../src/api/graphql/index.js';
import { nodeSlice } from '../../../../src/composition/schema/node.resolver.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { unheardLedger } from '../../../support/ledger-of.js';
import { createAccountHistory, paymentsSlice, FAMILY_PAYMENTS } from '../../../../src/money/payments/index.js';
import { regionsSlice } from '../../../../src/households/regions/index.js';
import { createVisitQueries } from '../../../../src/fieldwork/visits/visit.queries.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { type World, aWorld } from '../../../support/world/world.js';

describe('node', () => {
  const database = useTestDatabase();
  const schema = buildSchema(RESOLVERS);
  const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });
  let own: Awaited<ReturnType<World['family']>>;
  let others: Awaited<ReturnType<World['family']>>;
  let ownPayment: Awaited<ReturnType<World['payment']>> | undefined;
  let othersPayment: Awaited<ReturnType<World['payment']>> | undefined;
  let cadre: Awaited<ReturnType<World['cadre']>>;

  beforeAll(async () => {
    const world = aWorld(database);
    cadre = await world.cadre();
    own = await world.family({ cadre });
    others = await world.family();
    [ownPayment, othersPayment] = await Promise.all([own, others].map((family) => world.payment({ family })));
  });

  async function node(viewer: Viewer | null, id: string) {
    const { pool } = database;
    const slices = [
      regionsSlice({ pool }),
      arrearsSlice({ assess }),
      familiesSlice({ pool, newId: randomIds, findAccountsAt: createAccountHistory(pool), familySource }),
      cadresSlice({ pool }),
      () => ({ visits: createVisitQueries({ pool, familyPayments: FAMILY_PAYMENTS }) }),
      paymentsSlice({ ledger: unheardLedger(pool, systemClock.now) }),
      nodeSlice({ pool }),
    ];
    const contextValue = contextCreator({ now: systemClock.now, slices })({
      viewer,
      requestId: 'test',
      callerAddress: '127.0.0.1',
    });
    const source =
      'query ($id: ID!) { node(id: $id) { __typename id ... on Family { careClass } ... on Cadre { name } } }';
    const { data, errors } = await graphql({ schema, source, variableValues: { id }, contextValue });
    return { node: data?.['node'], error: (errors?.[0]?.originalError as { code?: string } | undefined)?.code };
  }
  const asOwnCadre = () => asCadre({ id: cadre.id, area: cadre.area });

  test('each kind comes as what it is', async () => {
    const [person] = own.members;
    expect((await node(asOwnCadre(), own.id)).node).toEqual({
      __typename: 'Family',
      id: own.id,
      careClass: own.careClass,
    });
    expect((await node(asOwnCadre(), person?.id ?? '')).node).toEqual({ __typename: 'Participant', id: person?.id });
    expect((await node(asOwnCadre(), cadre.id)).node).toMatchObject({ __typename: 'Cadre', id: cadre.id });
    expect((await node(asOwnCadre(), ownPayment?.id ?? '')).node).toEqual({
      __typename: 'Payment',
      id: ownPayment?.id,
    });
    expect((await node(asOwnCadre(), own.id.toUpperCase())).node).toMatchObject({ id: own.id });
  });

  test('hidden and missing look the same', async () => {
    const [person] = others.members;
    const hidden = [others.id, person?.id ?? '', othersPayment?.id ?? '', randomIds()];
    expect(await Promise.all(hidden.map((id) => node(asOwnCadre(), id)))).toEqual(
      hidden.map(() => ({ node: null, error: undefined })),
    );
  });

  test('a director finds no person and no family by guessing ids', async () => {
    const ids = [own.id, own.members[0]?.id ?? '', cadre.id, ownPayment?.id ?? ''];
    expect(await Promise.all(ids.map((id) => node(asRole('DIRECTOR'), id)))).toEqual(
      ids.map(() => ({ node: null, error: undefined })),
    );
  });

  test('nobody is nobody, and an id is a UUID', async () => {
    expect((await node(null, own.id)).error).toBe('UNAUTHENTICATED');
    expect((await node(asOwnCadre(), "' or true --")).error).toBe('BAD_INPUT');
  });
});
