import { beforeEach, describe, expect, test } from '@jest/globals';
import { randomIds as newId } from '../../../../src/kernel/ids.js';
import { askGraphQL } from '../../../../src/sandbox/personas/ask-graphql.js';
import { useKeyServer } from '../../../support/auth/a-key-server.js';
import { newIdOf } from '../../../support/global-ids.js';
import { listen } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';

const REVOKE = `mutation ($input: RevokeAccessInput!) { revokeAccess(input: $input) { __typename
  ... on AccessRevoked { revocation { id kind about reason revokedBy restoredBy person { name role } } } ... on Problem { code message } } }`;
const RESTORE = `mutation ($input: RestoreAccessInput!) { restoreAccess(input: $input) { __typename
  ... on AccessRestored { revocation { id restoredBy restoredBecause } } ... on Problem { code } } }`;
const LIST = `query ($about: String) { accessRevocations(about: $about) { about reason restoredAt } }`;
const PEOPLE = `query ($name: String) { knownPeople(nameContains: $name) { subject name role regions } }`;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data: Record<string, never> | null;
    readonly errors?: readonly { extensions: { code: string } }[];
  };
}

describe('access that is taken back', () => {
  const issuer = useKeyServer();
  const database = useTestDatabase();
  /** Two instances over one database, of which the second hears of the first alone by the database. */
  const [here, there] = [
    useServer(database, '2026-11-23T03:00:00Z', issuer.environment),
    useServer(database, '2026-11-23T03:00:00Z', issuer.environment),
  ];
  const at = (moment: string): void => {
    for (const host of [here, there]) host.clock.set(new Date(moment));
  };
  beforeEach(() => at('2026-11-23T03:00:00Z'));

  const token = (claims: object): Promise<string> =>
    issuer.token({ name: 'Siti', regions: [], ...claims }, here.clock.now());
  const ask = async (
    host: typeof here,
    bearer: string,
    [query, variables = {}]: [string, object?],
  ): Promise<Answer> => {
    const { status, body } = await askGraphQL({ address: host.baseUrl, token: bearer, query, variables });
    return { status, body } as Answer;
  };
  const viewer = (host: typeof here, bearer: string): Promise<Answer> => ask(host, bearer, ['{ viewer { name } }']);
  const codeOf = async (host: typeof here, bearer: string): Promise<string> => {
    const { body } = await viewer(host, bearer);
    return body.errors?.[0]?.extensions.code ?? 'holds';
  };
  const revoke = async (
    bearer: string,
    input: object,
  ): Promise<{ __typename: string; code?: string; revocation?: { id: string } }> => {
    const given = { id: newIdOf('AccessRevocation'), reason: 'Ponsel hilang', ...input };
    const { body } = await ask(here, bearer, [REVOKE, { input: given }]);
    return body.data?.['revokeAccess'] as never;
  };
  const restore = async (bearer: string, revocationId: string): Promise<{ __typename: string; code?: string }> => {
    const { body } = await ask(here, bearer, [RESTORE, { input: { revocationId, reason: 'Ditemukan' } }]);
    return body.data?.['restoreAccess'] as never;
  };
  /** A person whom the server has seen, and their token. */
  async function known(claims: {
    readonly role: string;
    readonly regions?: string[];
    readonly name?: string;
    readonly sid?: string;
    readonly jti?: string;
  }) {
    const sub = `person-${newId()}`;
    const cadre = claims.role === 'CADRE' ? { cadre_id: newId() } : {};
    const said = { sub, ...cadre, ...claims };
    const bearer = await token(said);
    expect(await codeOf(here, bearer)).toBe('holds');
    return { sub, bearer, again: () => token(said) };
  }
  const head = (regions = ['64.72']) => known({ role: 'BRANCH_HEAD', regions, name: 'Kepala' });
  const operator = () => known({ role: 'OPERATOR' });
  const cadre = (regions = ['64.72.01']) => known({ role: 'CADRE', regions });
  async function soon(holds: () => Promise<boolean>, withinMs = 2_000): Promise<number> {
    const began = performance.now();
    while (!(await holds())) {
      if (performance.now() - began > withinMs) throw new Error(`never happened: ${holds.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - began;
  }
  const isKnown = async (sub: string): Promise<boolean> =>
    (await database.pool.query('select from known_people where subject = $1', [sub])).rowCount === 1;

  test('closes the sockets of the person at every instance, and neither the token nor the next one holds anywhere', async () => {
    const [boss, lost, other] = [await head(), await cadre(), await cadre()];
    await soon(() => isKnown(lost.sub));
    const heard = { query: 'subscription { cardStatusChanged { familyId } }' };
    const sockets = [here, there].map(({ baseUrl }) => listen({ baseUrl, token: lost.bearer, ...heard }));
    const stays = listen({ baseUrl: there.baseUrl, token: other.bearer, ...heard });
    let hasEnded = false;
    void stays.ended.then(() => (hasEnded = true));
    await soon(() => openSockets(), 5_000);

    const began = performance.now();
    expect(await revoke(boss.bearer, { about: lost.sub })).toMatchObject({
      __typename: 'AccessRevoked',
      revocation: { about: lost.sub, kind: 'PERSON', revokedBy: boss.sub, person: { name: 'Siti', role: 'CADRE' } },
    });
    expect(await codeOf(here, lost.bearer)).toBe('UNAUTHENTICATED'); // at once where it was taken back
    const endings = await Promise.all(sockets.map(({ ended }) => ended));
    expect(endings.map((event) => (event as { code: number }).code)).toEqual([4401, 4401]);
    await soon(async () => (await codeOf(there, lost.bearer)) === 'UNAUTHENTICATED');
    expect(performance.now() - began).toBeLessThan(2_000);

    at('2026-11-23T04:00:00Z');
    for (const host of [here, there]) expect(await codeOf(host, await lost.again())).toBe('UNAUTHENTICATED');
    expect((await viewer(there, await lost.again())).status).toBe(401);
    expect([await codeOf(there, await other.again()), hasEnded]).toEqual(['holds', false]);
    await stays.stop();

    async function openSockets(): Promise<boolean> {
      const of = async ({ baseUrl }: typeof here): Promise<number> =>
        Number(/^sigap_sockets (\d+)/m.exec(await (await fetch(`${baseUrl}/metrics`)).text())?.[1] ?? 0);
      return (await of(here)) >= 1 && (await of(there)) >= 2;
    }
  });

  test('is given back, with who and why, and holds again at every instance', async () => {
    const [boss, lost] = [await head(), await cadre()];
    await soon(() => isKnown(lost.sub));
    const { revocation } = await revoke(boss.bearer, { about: lost.sub });
    expect(await codeOf(here, lost.bearer)).toBe('UNAUTHENTICATED');
    expect(await restore(boss.bearer, String(revocation?.id))).toMatchObject({
      __typename: 'AccessRestored',
      revocation: { restoredBy: boss.sub, restoredBecause: 'Ditemukan' },
    });
    expect(await codeOf(here, lost.bearer)).toBe('holds');
    await soon(async () => (await codeOf(there, lost.bearer)) === 'holds');
    expect(await restore(boss.bearer, String(revocation?.id))).toMatchObject({ __typename: 'AccessRestored' });
  });

  test('of the tokens so far leaves the next sign-in alone', async () => {
    const [boss, lost] = [await head(), await cadre()];
    await soon(() => isKnown(lost.sub));
    expect(await revoke(boss.bearer, { about: lost.sub, kind: 'TOKENS_SO_FAR' })).toMatchObject({
      __typename: 'AccessRevoked',
    });
    expect(await codeOf(here, lost.bearer)).toBe('UNAUTHENTICATED');
    at('2026-11-23T03:00:02Z');
    expect(await codeOf(here, await lost.again())).toBe('holds');
  });

  test('of a session or a token takes those alone', async () => {
    const someone = { role: 'TELE_COLLECTOR', regions: ['64.72'] };
    const [ops, one, two] = [
      await operator(),
      await known({ ...someone, sid: 'session-1', jti: 'token-1' }),
      await known({ ...someone, sid: 'session-2', jti: 'token-2' }),
    ];
    expect(await revoke(ops.bearer, { about: 'session-1', kind: 'SESSION' })).toMatchObject({
      __typename: 'AccessRevoked',
    });
    expect([await codeOf(here, one.bearer), await codeOf(here, two.bearer)]).toEqual(['UNAUTHENTICATED', 'holds']);
    expect(await revoke(ops.bearer, { about: 'token-2', kind: 'TOKEN' })).toMatchObject({
      __typename: 'AccessRevoked',
    });
    expect(await codeOf(here, two.bearer)).toBe('UNAUTHENTICATED');
  });

  test('is found by the clock where no hint of it came', async () => {
    const lost = await cadre();
    await database.pool.query(
      `insert into access_revocations (id, kind, about, reason, revoked_by, revoked_by_role, revoked_at)
        values (gen_random_uuid(), 'PERSON', $1, 'r', 'somebody', 'OPERATOR', '2026-11-23T03:00:00Z')`,
      [lost.sub],
    );
    const tookMs = await soon(async () => (await codeOf(there, lost.bearer)) === 'UNAUTHENTICATED', 8_000);
    expect(tookMs).toBeLessThan(7_000);
  });

  test('is for those who answer for the person', async () => {
    const [boss, elsewhere, ops, colleague] = [await head(), await cadre(['31.74']), await operator(), await head()];
    const own = await cadre();
    for (const { sub } of [elsewhere, colleague, own]) await soon(() => isKnown(sub));
    const codes = [
      await revoke(boss.bearer, { about: elsewhere.sub }),
      await revoke(boss.bearer, { about: colleague.sub }),
      await revoke(boss.bearer, { about: 'nobody-knows' }),
      await revoke(boss.bearer, { about: boss.sub }),
      await revoke(boss.bearer, { about: 'session', kind: 'SESSION' }),
      await revoke(boss.bearer, { about: own.sub, kind: 'TOKENS_SO_FAR', issuedBefore: '2026-11-23T03:00:01Z' }),
      await revoke(boss.bearer, { about: own.sub, issuedBefore: '2026-11-23T02:00:00Z' }),
    ].map(({ code }) => code);
    expect(codes).toEqual([
      'ACCESS_OUT_OF_REACH',
      'ACCESS_OUT_OF_REACH',
      'ACCESS_PERSON_NOT_KNOWN',
      'ACCESS_OWN',
      'ACCESS_OUT_OF_REACH',
      'ACCESS_ISSUED_BEFORE_AHEAD',
      'ACCESS_ISSUED_BEFORE_OF_ANOTHER_KIND',
    ]);
    expect(await codeOf(here, elsewhere.bearer)).toBe('holds');
    expect(await revoke(ops.bearer, { about: 'nobody-knows' })).toMatchObject({ __typename: 'AccessRevoked' });
    const refused = await ask(here, own.bearer, [
      REVOKE,
      { input: { id: newIdOf('AccessRevocation'), about: boss.sub, reason: 'r' } },
    ]);
    expect(refused.body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('by an operator is given back by an operator alone, and never by the person', async () => {
    const [boss, lost, ops, second] = [await head(), await cadre(), await operator(), await operator()];
    await soon(() => isKnown(lost.sub));
    const { revocation } = await revoke(ops.bearer, { about: lost.sub });
    expect(await restore(boss.bearer, String(revocation?.id))).toMatchObject({ code: 'ACCESS_OUT_OF_REACH' });
    const ofSecond = await revoke(ops.bearer, { about: second.sub, kind: 'TOKENS_SO_FAR' });
    at('2026-11-23T03:00:02Z');
    expect(await restore(await second.again(), String(ofSecond.revocation?.id))).toMatchObject({
      code: 'ACCESS_OUT_OF_REACH',
    });
    expect(await restore(ops.bearer, String(revocation?.id))).toMatchObject({ __typename: 'AccessRestored' });
    expect(await restore(ops.bearer, newIdOf('AccessRevocation'))).toMatchObject({
      code: 'ACCESS_REVOCATION_NOT_FOUND',
    });
  });

  test('is sent again without being taken back twice, and is listed to those who answer for the person', async () => {
    const [boss, lost, ops, elsewhere] = [await head(), await cadre(), await operator(), await head(['31.74'])];
    await soon(() => isKnown(lost.sub));
    const id = newIdOf('AccessRevocation');
    const first = await revoke(boss.bearer, { id, about: lost.sub });
    expect(await revoke(boss.bearer, { id, about: lost.sub })).toEqual(first);
    expect(await revoke(boss.bearer, { id, about: lost.sub, reason: 'lain' })).toMatchObject({
      code: 'ACCESS_REVOCATION_CONFLICT',
    });
    expect(await revoke(ops.bearer, { id, about: lost.sub })).toMatchObject({ code: 'ACCESS_REVOCATION_CONFLICT' });
    const listed = async ({ bearer }: { bearer: string }) =>
      (await ask(here, bearer, [LIST, { about: lost.sub }])).body.data?.['accessRevocations'];
    const row = { about: lost.sub, reason: 'Ponsel hilang', restoredAt: null };
    expect([await listed(boss), await listed(ops), await listed(elsewhere)]).toEqual([[row], [row], []]);
    const rows = await database.pool.query('select from access_revocations where about = $1', [lost.sub]);
    expect(rows.rowCount).toBe(1);
    await expect(database.pool.query('delete from access_revocations where about = $1', [lost.sub])).rejects.toThrow(
      'never changed or deleted',
    );
    await expect(database.pool.query("update access_revocations set reason = 'x'")).rejects.toThrow(
      'never changed or deleted',
    );
  });

  test('knows people by what their newest token says, and shows them to those who answer for them', async () => {
    const boss = await head();
    const sub = `person-${newId()}`;
    const said = { sub, role: 'CADRE', cadre_id: newId(), regions: ['64.72.01'] };
    for (const name of ['Dewi Lestari', 'Dewi Anggraini'])
      expect(await codeOf(here, await token({ ...said, name }))).toBe('holds');
    const seen = async ({ bearer }: { bearer: string }) =>
      (await ask(here, bearer, [PEOPLE, { name: 'dewi ang' }])).body.data?.['knownPeople'];
    const dewi = { subject: sub, name: 'Dewi Anggraini', role: 'CADRE', regions: ['64.72.01'] };
    await soon(async () => JSON.stringify(await seen(boss)) === JSON.stringify([dewi]));
    expect(await seen(await head(['31.74']))).toEqual([]);
    expect(
      (await ask(here, await token({ ...said, name: 'Dewi Anggraini' }), [PEOPLE])).body.errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
  });
});
