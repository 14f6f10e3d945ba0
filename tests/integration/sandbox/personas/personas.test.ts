import { describe, expect, test } from '@jest/globals';
import { createLocalIssuer, createTokenVerifier } from '../../../../src/platform/auth/index.js';
import { findPersonas } from '../../../../src/sandbox/personas/index.js';
import { systemClock } from '../../../../src/kernel/clock.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { buildBranch } from '../../../support/world/regions.js';
import { buildPartner } from '../../../support/world/payments.js';
import { aWorld } from '../../../support/world/world.js';
import { buildCadre } from '../../../support/world/cadres.js';

const DONOR = '01900000-0000-7000-8000-000000000001';

describe('findPersonas', () => {
  const database = useTestDatabase();
  const keys = async () => (await findPersonas(database.pool)).map(({ key }) => key);

  test('an empty database has those who need no branch', async () => {
    expect(await keys()).toEqual(['director', 'operator', 'second-operator', 'auditor', 'chatbot']);
  });

  test('a branch without cadres has everyone but a cadre and the head of a village with one', async () => {
    await buildBranch(database.pool);
    expect(await keys()).toEqual([
      'tele-collector',
      'branch-officer',
      'second-officer',
      'branch-head',
      'second-head',
      'director',
      'operator',
      'second-operator',
      'auditor',
      'chatbot',
    ]);
  });

  test('a donor comes along once there is one', async () => {
    await database.pool.query(
      `insert into donors (id, name, fund_number, added_at, added_by) values ($1, 'Yayasan', '99000000010', now(), 'test')`,
      [DONOR],
    );
    expect((await findPersonas(database.pool)).find(({ key }) => key === 'csr-donor')?.claims).toMatchObject({
      role: 'CSR_DONOR',
      donor_id: DONOR,
    });
  });

  test('each persona gets a token that the verifier accepts', async () => {
    const cadre = await buildCadre(database.pool);
    const family = await aWorld(database).family({ cadre });
    await buildPartner(database.pool, { code: 'a-bank' });
    const partner = await buildPartner(database.pool, { code: 'sandbox-bank' });
    const issuer = createLocalIssuer({ seed: new Uint8Array(32), now: systemClock.now });
    const verify = createTokenVerifier(issuer.trust);
    const personas = await findPersonas(database.pool);
    const viewers = await Promise.all(
      personas.map(async ({ claims }) => (await verify(await issuer.issueToken(claims, { ttlSeconds: 60 }))).viewer),
    );
    expect(viewers.map(({ role }) => role)).toEqual([
      'CADRE',
      'TELE_COLLECTOR',
      'BRANCH_OFFICER',
      'BRANCH_OFFICER',
      'BRANCH_HEAD',
      'BRANCH_HEAD',
      'VILLAGE_HEAD',
      'DIRECTOR',
      'OPERATOR',
      'OPERATOR',
      'AUDITOR',
      'PARTNER',
      'CSR_DONOR',
      'PARTICIPANT',
      'CHATBOT',
    ]);
    expect(viewers.at(-4)?.partnerId).toBe(partner.id); // the bank of the demo, before any other
    expect(viewers.at(-3)?.donorId).toBe(DONOR);
    expect(viewers.at(-2)).toMatchObject({ familyId: family.id, regions: [], cadreId: null });
    expect(viewers[0]?.cadreId).toBe(cadre.id);
    expect(viewers.find(({ role }) => role === 'VILLAGE_HEAD')?.regions).toEqual([cadre.area]);
  });
});
