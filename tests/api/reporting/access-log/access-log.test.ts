/** Who read what of whom is told to auditors, to heads of branches and to the family, and that they asked is logged too. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { tokenOf } from '../../../support/token-of.js';
import { type User, askAs, signIn } from '../../../support/world/as-users.js';
import type { BuiltFamily } from '../../../support/world/families.js';
import { aWorld } from '../../../support/world/world.js';

const NOW = '2026-11-24T03:00:00Z';
const LOG = `query ($by: AccessLogBy!, $first: Int, $after: String) {
  accessLog(by: $by, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { viewer role branchName purpose kinds searchedBy operation families } } } }`;
const OWN = `query ($isOwn: Boolean) { whoSawMyData(first: 50, isOwn: $isOwn) { totalCount edges { node { role branchName purpose kinds isOwn explanation } } } }`;
const BREACH = `query ($viewer: String!, $from: DateTime!, $to: DateTime!) { breachReport(viewer: $viewer, from: $from, to: $to) {
  readings searches families byKind { kind families }
  affected(first: 1) { totalCount pageInfo { hasNextPage } edges { node { familyId kinds purposes readings } } } } }`;
const PEOPLE = `query ($id: ID!) { family(by: { id: $id }) { participants { name nik } } }`;
const CLAIM = 'mutation ($input: ClaimFamilyInput!) { claimFamily(input: $input) { __typename } }';
const FULL = `query ($id: ID!) { family(by: { id: $id }) { participants { nik(purpose: COUNTER) } } }`;
const BY_NIK = `query ($nik: String!) { participant(by: { nik: $nik }) { id } }`;

interface Entry {
  readonly viewer: string;
  readonly purpose: string;
  readonly kinds: readonly string[];
  readonly operation: string;
}
interface Log {
  readonly accessLog: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly { readonly node: Entry }[];
  };
}

describe('the access log', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  let officer: User;
  let auditor: User;
  let family: BuiltFamily;
  let other: BuiltFamily;
  let participant: User;

  const ask = async <Data>(user: User, query: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await askAs<Data>(host, user, [query, variables]);
    if (data === null || data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
  const entries = async (user: User, by: object, after: string | null = null): Promise<readonly Entry[]> =>
    (await ask<Log>(user, LOG, { by, after })).accessLog.edges.map(({ node }) => node);

  beforeAll(async () => {
    const { code: region } = await world.region();
    const branch = await world.branch({ regions: [region] });
    family = await world.family({ region, members: 2 });
    other = await world.family({ region, members: 1 });
    officer = await signIn(host, { role: 'BRANCH_OFFICER', regions: [region], branchId: branch.id });
    auditor = await signIn(host, { role: 'AUDITOR', regions: 'ALL' });
    const subject = 'participant-of-the-log';
    const claims = { sub: subject, role: 'PARTICIPANT', regions: [], family_id: family.id } as const;
    participant = { subject, token: await tokenOf(host, claims) };
    await ask(officer, PEOPLE, { id: idOf('Family', family.id) });
    await ask(officer, CLAIM, { input: { familyId: idOf('Family', family.id), purpose: 'COUNTER' } });
    await ask(officer, FULL, { id: idOf('Family', family.id) });
    await ask(officer, PEOPLE, { id: idOf('Family', other.id) });
    await ask(officer, BY_NIK, { nik: '6472014102030001' });
    await ask(participant, '{ myFamily { dueNow virtualAccount } }');
  });

  test('tells an auditor who read what of a family, and that was asked is in it the next time', async () => {
    const id = idOf('Family', family.id);
    const found = await entries(auditor, { familyId: id });
    const by = (viewer: string) => found.filter((entry) => entry.viewer === viewer);
    expect(by(officer.subject)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ purpose: 'COUNTER', kinds: ['NIK'], operation: 'family', role: 'BRANCH_OFFICER' }),
        expect.objectContaining({ purpose: 'DUTY', kinds: ['NAME', 'NIK'], families: 1 }),
      ]),
    );
    expect(by(participant.subject)).toMatchObject([{ purpose: 'OWN_FAMILY', operation: 'myFamily' }]);
    expect(by(auditor.subject)).toEqual([]);
    const again = await entries(auditor, { familyId: id });
    expect(again.filter((entry) => entry.viewer === auditor.subject)).toMatchObject([
      { kinds: ['ACCESS_LOG'], operation: 'accessLog' },
    ]);
  });

  test('tells by what somebody was searched, also when nobody was found, and never the number', async () => {
    const found = await entries(auditor, { viewer: officer.subject });
    expect(found).toEqual(
      expect.arrayContaining([expect.objectContaining({ searchedBy: ['NIK'], kinds: [], families: 0 })]),
    );
    const { rows } = await database.pool.query("select from access_log l where l::text like '%6472014102030001%'");
    expect(rows).toEqual([]);
  });

  test('is read page by page', async () => {
    const all = await entries(auditor, { viewer: officer.subject });
    const first = await ask<Log>(auditor, LOG, { by: { viewer: officer.subject }, first: 3 });
    const { endCursor, hasNextPage } = first.accessLog.pageInfo;
    expect([first.accessLog.totalCount, hasNextPage]).toEqual([4, true]);
    const rest = await entries(auditor, { viewer: officer.subject }, endCursor);
    expect([...first.accessLog.edges.map(({ node }) => node), ...rest]).toEqual(all);
  });

  test('tells a head of a branch of the families and the staff of the branch alone', async () => {
    const own = await signIn(host, { role: 'BRANCH_HEAD', regions: [family.region] });
    expect((await entries(own, { familyId: idOf('Family', family.id) })).length).toBeGreaterThan(2);
    expect((await entries(own, { viewer: officer.subject })).length).toBe(4);
    expect(await entries(own, { viewer: auditor.subject })).toEqual([]);
    const { code: elsewhere } = await world.region({ within: '11' });
    const stranger = await signIn(host, { role: 'BRANCH_HEAD', regions: [elsewhere] });
    expect(await entries(stranger, { familyId: idOf('Family', family.id) })).toEqual([]);
    expect(await entries(stranger, { viewer: officer.subject })).toEqual([]);
  });

  test('tells a participant the role, the office, what was read and why, and no name of anybody', async () => {
    const own = await ask<{ whoSawMyData: { edges: { node: Record<string, unknown> }[] } }>(
      { ...participant, language: 'en' },
      OWN,
    );
    const nodes = own.whoSawMyData.edges.map(({ node }) => node);
    expect(nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          role: 'BRANCH_OFFICER',
          purpose: 'COUNTER',
          kinds: ['NIK'],
          isOwn: false,
          explanation: expect.stringMatching(
            /^Branch officer at .+ saw: Identity number \(NIK\)\. Purpose: At the counter\.$/,
          ),
        }),
        expect.objectContaining({ role: 'PARTICIPANT', isOwn: true }),
      ]),
    );
    expect(JSON.stringify(own)).not.toContain(officer.subject);
    for (const isOwn of [true, false]) {
      const some = await ask<{ whoSawMyData: { totalCount: number; edges: { node: object }[] } }>(
        { ...participant, language: 'en' },
        OWN,
        { isOwn },
      );
      expect(some.whoSawMyData.totalCount).toBeGreaterThan(0);
      expect(some.whoSawMyData.edges.map(({ node }) => (node as { isOwn: boolean }).isOwn)).toEqual(
        Array.from({ length: some.whoSawMyData.totalCount }, () => isOwn),
      );
    }
    const inIndonesian = await ask<object>({ ...participant, language: 'id' }, OWN);
    expect(JSON.stringify(inIndonesian)).toContain('Keperluan: Pelayanan di loket.');
  });

  test('reports whose data somebody saw within a span of time, and is logged itself', async () => {
    const asked = { viewer: officer.subject, from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' };
    const { breachReport } = await ask<{ breachReport: object }>(auditor, BREACH, asked);
    expect(breachReport).toMatchObject({
      readings: 4,
      searches: 1,
      families: 2,
      byKind: [
        { kind: 'NAME', families: 2 },
        { kind: 'NIK', families: 2 },
      ],
      affected: { totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { kinds: ['NAME', 'NIK'] } }] },
    });
    const before = { ...asked, to: '2026-11-24T00:00:01Z' };
    expect((await ask<{ breachReport: object }>(auditor, BREACH, before)).breachReport).toMatchObject({ families: 0 });
    const mine = await entries(auditor, { viewer: auditor.subject });
    expect(mine).toEqual(expect.arrayContaining([expect.objectContaining({ operation: 'breachReport', families: 1 })]));
    expect((await askAs(host, officer, [BREACH, asked])).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
