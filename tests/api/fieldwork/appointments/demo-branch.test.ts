import { beforeAll, describe, expect, test } from '@jest/globals';
import { findPersonas } from '../../../../src/sandbox/personas/index.js';
import type { ViewerClaims } from '../../../../src/platform/auth/claims.js';
import { loadDemoBranch } from '../../../../src/sandbox/demo-data/index.js';
import { civilDate } from '../../../../src/kernel/civil-date.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askOver } from './an-office.js';
import { keyringOf } from '../../../support/keyring.js';

const database = useTestDatabase();
const host = useServer(database, '2026-11-22T03:00:00Z');
const ask = askOver(host);
const people = new Map<string, ViewerClaims>();

beforeAll(async () => {
  const scale = { cadres: 11, familiesPerCadre: 1 };
  await loadDemoBranch(database.pool, {
    keyring: await keyringOf(database.pool),
    seed: 1,
    today: civilDate('2026-11-22'),
    scale,
  });
  for (const { key, claims } of await findPersonas(database.pool)) people.set(key, claims);
});
const as = (key: string): ViewerClaims | null => people.get(key) ?? null;

interface Listed {
  readonly cadreAppointments: {
    readonly edges: readonly {
      readonly node: { readonly name: string; readonly credential: { readonly code: string } };
    }[];
  };
}

describe('the demo branch', () => {
  test('has eleven cadres whose cards anybody can verify', async () => {
    const query = '{ cadreAppointments(filter: { state: ACTIVE }) { edges { node { name credential { code } } } } }';
    const { data } = await ask<Listed>(as('branch-head'), query);
    const cadres = data?.cadreAppointments.edges.map(({ node }) => node) ?? [];
    expect(cadres).toHaveLength(11);
    for (const { name, credential } of cadres) {
      const verify = 'query ($code: String!) { verifyCadre(code: $code) { ... on CadreVerified { name } } }';
      expect((await ask(null, verify, { code: credential.code })).data).toEqual({ verifyCadre: { name } });
    }
  });

  test('has an applicant who waits for nothing but the activation, and one who still lacks the letter', async () => {
    const query = (state: string) =>
      `{ cadreAppointments(filter: { state: ${state} }) { edges { node { id recommendation { by } credential { state } } } } }`;
    interface Waiting {
      readonly cadreAppointments: {
        readonly edges: readonly { readonly node: { readonly id: string; readonly credential: object | null } }[];
      };
    }
    const { data } = await ask<Waiting>(as('branch-head'), query('TRAINED'));
    const ready = data?.cadreAppointments.edges.find(({ node }) => node.credential !== null)?.node.id;
    const activate = `mutation { activateAppointment(input: { appointmentId: "${ready}" }) { __typename } }`;
    expect((await ask(as('branch-head'), activate)).data).toEqual({
      activateAppointment: { __typename: 'AppointmentActivated' },
    });
    const applied = await ask<Waiting>(as('branch-head'), query('APPLIED'));
    expect(applied.data?.cadreAppointments.edges.map(({ node }) => node)).toContainEqual(
      expect.objectContaining({ recommendation: null }),
    );
  });

  test("has a village head who finds the notice of the village's cadre", async () => {
    const query = '{ villageNotices { edges { node { cadreName region { name } } } } }';
    const { data, errors } = await ask<{ villageNotices: { edges: object[] } }>(as('village-head'), query);
    expect(errors).toBeUndefined();
    expect(data?.villageNotices.edges.length).toBeGreaterThan(0);
  });
});
