import { describe, expect, test } from '@jest/globals';
import { createLocalIssuer, createTokenVerifier, findPersonas } from '../../../src/auth/index.js';
import { systemClock } from '../../../src/kernel/clock.js';
import { useTestDatabase } from '../../support/test-database.js';
import { buildBranch } from '../../support/world/regions.js';
import { buildCadre } from '../../support/world/cadres.js';

describe('findPersonas', () => {
  const database = useTestDatabase();
  const keys = async () => (await findPersonas(database.pool)).map(({ key }) => key);

  test('an empty database has those who need no branch', async () => {
    expect(await keys()).toEqual(['director', 'operator', 'auditor', 'chatbot']);
  });

  test('a branch without cadres has everyone but a cadre and the head of a village with one', async () => {
    await buildBranch(database.pool);
    expect(await keys()).toEqual([
      'tele-collector',
      'branch-officer',
      'branch-head',
      'director',
      'operator',
      'auditor',
      'chatbot',
    ]);
  });

  test('each persona gets a token that the verifier accepts', async () => {
    const cadre = await buildCadre(database.pool);
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
      'BRANCH_HEAD',
      'VILLAGE_HEAD',
      'DIRECTOR',
      'OPERATOR',
      'AUDITOR',
      'CHATBOT',
    ]);
    expect(viewers[0]?.cadreId).toBe(cadre.id);
    expect(viewers[4]?.regions).toEqual([cadre.area]);
  });
});
