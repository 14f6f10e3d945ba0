import { familySource } from '../../../../src/fieldwork/portfolios/index.js';
import { graphql } from 'graphql';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../../../src/households/arrears/index.js';
import { arrearsSlice, createAssessor } from '../../../../src/households/bills/index.js';
import { RESOLVERS } from '../../../../src/composition/schema/resolvers.js';
import type { Viewer } from '../../../../src/platform/auth/index.js';
import { cadresSlice } from '../../../../src/fieldwork/cadres/index.js';
import { GROUND_OF } from '../../../../src/composition/reading-grounds.js';
import { SHIPPED_POLICIES } from '../../../../src/platform/policies/policy-book.js';
import { familiesSlice } from '../../../../src/households/families/index.js';
import { fullReadingsSlice } from '../../../../src/households/full-readings/index.js';
import { buildSchema, contextCreator } from '../../../../src/api/graphql/index.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { randomIds } from '../../../../src/kernel/ids.js';
import { fixedKeyring } from '../../../support/keyring.js';
import { readingsIn } from '../../../support/readings-in.js';
import { unheardLedger } from '../../../support/ledger-of.js';
import { createAccountHistory, paymentsSlice, FAMILY_PAYMENTS } from '../../../../src/money/payments/index.js';
import { regionsSlice } from '../../../../src/households/regions/index.js';
import { createVisitQueries } from '../../../../src/fieldwork/visits/visit.queries.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { asCadre, asRole } from '../../../support/world/viewers.js';
import { type World, aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';

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

  function contextOf(viewer: Viewer | null): object {
    const { pool } = database;
    const slices = [
      regionsSlice({ pool, newId: randomIds }),
      arrearsSlice({ assess }),
      familiesSlice({
        pool,
        keyring: fixedKeyring(),
        findAccountsAt: createAccountHistory(pool),
        familySource,
      }),
      fullReadingsSlice({ pool, policies: SHIPPED_POLICIES, groundOf: GROUND_OF }),
      cadresSlice({ pool }),
      () => ({ visits: createVisitQueries({ pool, familyPayments: FAMILY_PAYMENTS }) }),
      paymentsSlice({ ledger: unheardLedger(pool, systemClock.now), pool, longReads: pool }),
    ];
    return contextCreator({ now: systemClock.now, readingsOf: readingsIn(pool), slices })({
      viewer,
      requestId: 'test',
      callerAddress: '127.0.0.1',
    });
  }

  async function node(viewer: Viewer | null, id: string) {
    const contextValue = contextOf(viewer);
    const source =
      'query ($id: ID!) { node(id: $id) { __typename id ... on Family { careClass } ... on Cadre { name } } }';
    const { data, errors } = await graphql({ schema, source, variableValues: { id }, contextValue });
    return { node: data?.['node'], error: (errors?.[0]?.originalError as { code?: string } | undefined)?.code };
  }

  async function nodes(viewer: Viewer | null, ids: readonly string[]) {
    const source = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const result = await graphql({ schema, source, variableValues: { ids }, contextValue: contextOf(viewer) });
    const found = result.data?.['nodes'] as readonly ({ id: string } | null)[] | null | undefined;
    const error = (result.errors?.[0]?.originalError as { code?: string } | undefined)?.code;
    return { ids: found?.map((one) => one?.id ?? null), error };
  }
  const asOwnCadre = () => asCadre({ id: cadre.id, area: cadre.area });

  test('each kind comes as what it is', async () => {
    const [person] = own.members;
    expect((await node(asOwnCadre(), idOf('Family', own.id))).node).toEqual({
      __typename: 'Family',
      id: idOf('Family', own.id),
      careClass: own.careClass,
    });
    expect((await node(asOwnCadre(), idOf('Participant', person?.id))).node).toEqual({
      __typename: 'Participant',
      id: idOf('Participant', person?.id),
    });
    expect((await node(asOwnCadre(), idOf('Cadre', cadre.id))).node).toMatchObject({
      __typename: 'Cadre',
      id: idOf('Cadre', cadre.id),
    });
    expect((await node(asOwnCadre(), idOf('Payment', ownPayment?.id))).node).toEqual({
      __typename: 'Payment',
      id: idOf('Payment', ownPayment?.id),
    });
    expect((await node(asOwnCadre(), idOf('Family', own.id.toUpperCase()))).node).toMatchObject({
      id: idOf('Family', own.id),
    });
  });

  test('hidden and missing look the same', async () => {
    const [person] = others.members;
    const hidden = [
      idOf('Family', others.id),
      idOf('Participant', person?.id),
      idOf('Payment', othersPayment?.id),
      newIdOf('Family'),
      idOf('Payment', own.id),
      idOf('Family', own.id).replace('Family', 'Spaceship'),
      idOf('Family', own.id).replace('Family', 'constructor'),
    ];
    expect(await Promise.all(hidden.map((id) => node(asOwnCadre(), id)))).toEqual(
      hidden.map(() => ({ node: null, error: undefined })),
    );
  });

  test('a director finds no person and no family by guessing ids', async () => {
    const ids = [
      idOf('Family', own.id),
      idOf('Participant', own.members[0]?.id),
      idOf('Cadre', cadre.id),
      idOf('Payment', ownPayment?.id),
    ];
    expect(await Promise.all(ids.map((id) => node(asRole('DIRECTOR'), id)))).toEqual(
      ids.map(() => ({ node: null, error: undefined })),
    );
  });

  test('nobody is nobody, and an id is the name of a type, _ and a UUID', async () => {
    expect((await node(null, idOf('Family', own.id))).error).toBe('UNAUTHENTICATED');
    for (const text of ["' or true --", own.id, 'Family_', `_${own.id}`, `Family${own.id}`, `Family_${own.id}x`])
      expect([text, (await node(asOwnCadre(), text)).error]).toEqual([text, 'BAD_INPUT']);
  });

  test('many at once come in the order asked for, each within what the viewer may see', async () => {
    const ids = [idOf('Cadre', cadre.id), idOf('Family', others.id), idOf('Family', own.id), idOf('Cadre', cadre.id)];
    expect(await nodes(asOwnCadre(), ids)).toEqual({
      ids: [idOf('Cadre', cadre.id), null, idOf('Family', own.id), idOf('Cadre', cadre.id)],
      error: undefined,
    });
    expect(await nodes(asOwnCadre(), [])).toEqual({ ids: [], error: undefined });
    expect(
      (
        await nodes(
          asOwnCadre(),
          Array.from({ length: 101 }, () => newIdOf('Family')),
        )
      ).error,
    ).toBe('BAD_INPUT');
    expect((await nodes(null, ids)).error).toBe('UNAUTHENTICATED');
  });
});
