import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole as viewerOf } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

const SESSION = 'id topic place regionCode heldOn othersPresent familiesPresent cadre { id }';
const RECORD = `mutation ($input: RecordEducationSessionInput!) { result: recordEducationSession(input: $input) { __typename ... on EducationSessionRecorded { session { ${SESSION} } } ... on AttendanceOutsidePortfolio { familyIds } ... on Problem { code message } ... on InvalidInput { field } } }`;
const LIST = `query ($filter: EducationSessionsFilter, $first: Int, $after: String, $last: Int, $before: String) { educationSessions(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasPreviousPage } edges { node { ${SESSION} } } } educationSummary(filter: $filter) { sessions attendances familiesReached othersPresent } }`;
const BUNDLE =
  'query ($since: String) { knowledgeBundle(since: $since) { version articles { article version title body } } }';
const PUBLISH =
  'mutation ($input: PublishArticleInput!) { result: publishArticle(input: $input) { __typename ... on ArticlePublished { article { id version withdrawn } } ... on Problem { code } } }';

interface Result {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly familyIds?: readonly string[];
  readonly session?: object;
  readonly article?: { readonly version: number };
}
interface Listed {
  readonly educationSessions: {
    readonly totalCount: number;
    readonly pageInfo: {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasPreviousPage: boolean;
    };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
  readonly educationSummary: object;
}

describe('education', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const { asCadre, asRole, ask, tell } = callerOf(host);

  const act = async (token: string, query: string, input: object): Promise<Result> =>
    (await tell<{ result: Result }>(token, query, { input })).result;
  const aPost = async () => {
    const cadre = await world.cadre();
    const families = [await world.family({ cadre }), await world.family({ cadre })];
    return { cadre, families, token: await asCadre(cadre) };
  };
  const words = (more: object = {}) => ({
    id: newIdOf('EducationSession'),
    topic: 'HOW_TO_PAY',
    place: 'Balai RT 05',
    heldOn: '2026-11-23',
    familyIds: [] as string[],
    othersPresent: 0,
    ...more,
  });

  test('a cadre tells of a session and who came, and it counts in the figures of cadre and branch', async () => {
    const { cadre, families, token } = await aPost();
    const familyIds = families.map(({ id }) => idOf('Family', id));
    const input = words({ familyIds: [...familyIds, familyIds[0]!], othersPresent: 7 });
    expect(await act(token, RECORD, input)).toEqual({
      __typename: 'EducationSessionRecorded',
      session: {
        id: input.id,
        topic: 'HOW_TO_PAY',
        place: 'Balai RT 05',
        regionCode: cadre.area,
        heldOn: '2026-11-23',
        othersPresent: 7,
        familiesPresent: 2,
        cadre: { id: idOf('Cadre', cadre.id) },
      },
    });
    await act(token, RECORD, words({ familyIds: [familyIds[0]!], topic: 'RIGHTS', heldOn: '2026-11-24' }));
    const office = await asRole('BRANCH_HEAD', cadre.area);
    for (const who of [token, office]) {
      const { educationSummary } = await tell<Listed>(who, LIST, { filter: { cadreId: idOf('Cadre', cadre.id) } });
      expect(educationSummary).toEqual({ sessions: 2, attendances: 3, familiesReached: 2, othersPresent: 7 });
    }
    const narrowed = await tell<Listed>(office, LIST, {
      filter: {
        cadreId: idOf('Cadre', cadre.id),
        topic: 'RIGHTS',
        region: cadre.area,
        heldBetween: { from: '2026-11-24' },
      },
    });
    expect(narrowed.educationSummary).toMatchObject({ sessions: 1, attendances: 1 });
  });

  test('a session told twenty times at once is one session; other words for it are a conflict', async () => {
    const { families, token } = await aPost();
    const input = words({ familyIds: [idOf('Family', families[0]?.id)] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => act(token, RECORD, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    for (const change of [{ place: 'lain' }, { familyIds: [] }, { othersPresent: 1 }, { heldOn: '2026-11-22' }])
      expect((await act(token, RECORD, { ...input, ...change })).code).toBe('EDUCATION_SESSION_CONFLICTS_WITH_EARLIER');
    const { rows } = await database.pool.query('select from education_attendance where session_id = $1', [
      uuidOf(input.id),
    ]);
    expect(rows).toHaveLength(1);
  });

  test('the portfolio and the appointment of the day count, and nothing of a refused session is kept', async () => {
    const { cadre, families, token } = await aPost();
    const stranger = await world.family();
    const typeOf = async (more: object) => act(token, RECORD, words(more));
    expect(await typeOf({ familyIds: [idOf('Family', families[0]?.id), idOf('Family', stranger.id)] })).toMatchObject({
      __typename: 'AttendanceOutsidePortfolio',
      code: 'EDUCATION_FAMILIES_OUT_OF_REACH',
      familyIds: [idOf('Family', stranger.id)],
      message: '1 keluarga tidak termasuk keluarga binaan Anda pada hari itu; hitung sebagai peserta lain.',
    });
    const inEnglish = callerOf(host, 'en').tell<{ result: Result }>(token, RECORD, {
      input: words({ familyIds: [idOf('Family', stranger.id)] }),
    });
    expect((await inEnglish).result.message).toBe(
      '1 family was not in your portfolio on that day; count their people as others present.',
    );
    expect(await typeOf({ heldOn: '2026-11-25' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'EDUCATION_SESSION_IN_THE_FUTURE',
      field: 'input.heldOn',
    });
    await database.pool.query("update cadre_appointments set valid_through = '2026-11-23' where cadre_id = $1", [
      cadre.id,
    ]);
    expect((await typeOf({ heldOn: '2026-11-24' })).code).toBe('EDUCATION_CADRE_NOT_APPOINTED');
    expect((await typeOf({ heldOn: '2026-11-23' })).__typename).toBe('EducationSessionRecorded');
    const { rows } = await database.pool.query('select from education_sessions where cadre_id = $1', [cadre.id]);
    expect(rows).toHaveLength(1);
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.place', change: { place: ' ' } },
    { field: 'input.othersPresent', change: { othersPresent: -1 } },
    { field: 'input.familyIds.0', change: { familyIds: ['one'] } },
    { field: 'input.familyIds', change: { familyIds: Array.from({ length: 301 }, () => newIdOf('Family')) } },
  ])('names $field when it is no session at all', async ({ field, change }) => {
    const { token } = await aPost();
    expect((await ask(token, RECORD, { input: words(change) })).errors).toMatchObject([
      { extensions: { code: 'BAD_INPUT', field } },
    ]);
  });

  test('a cadre sees the own sessions, an office those of its regions, a list is three statements', async () => {
    const { cadre, families, token } = await aPost();
    const other = await aPost();
    for (let day = 20; day < 24; day += 1)
      await act(token, RECORD, words({ heldOn: `2026-11-${day}`, familyIds: [idOf('Family', families[0]?.id)] }));
    await act(other.token, RECORD, words());
    const mine = await tell<Listed>(token, LIST, { first: 3 });
    expect([mine.educationSessions.totalCount, mine.educationSessions.edges.length]).toEqual([4, 3]);
    const rest = await tell<Listed>(token, LIST, { first: 3, after: mine.educationSessions.pageInfo.endCursor });
    expect(rest.educationSessions.edges).toHaveLength(1);
    const oldest = (await tell<Listed>(token, LIST, { last: 1 })).educationSessions;
    expect([oldest.edges, oldest.pageInfo.hasPreviousPage]).toEqual([rest.educationSessions.edges, true]);
    const { startCursor } = oldest.pageInfo;
    const before = (await tell<Listed>(token, LIST, { last: 9, before: startCursor })).educationSessions;
    expect([before.edges, before.pageInfo.hasPreviousPage]).toEqual([mine.educationSessions.edges, false]);
    expect(
      (await tell<Listed>(token, LIST, { filter: { cadreId: idOf('Cadre', other.cadre.id) } })).educationSessions
        .totalCount,
    ).toBe(0);
    expect((await tell<Listed>(await asRole('BRANCH_OFFICER', '31.71'), LIST)).educationSessions.totalCount).toBe(0);
    const answer = await askThrough(database)<Listed>(
      { viewer: viewerOf('AUDITOR'), now: '2026-11-24T02:00:00Z' },
      `{ educationSessions(filter: { cadreId: "${idOf('Cadre', cadre.id)}" }) { edges { node { ${SESSION} } } } }`,
    );
    expect([answer.errors, answer.statements]).toEqual([[], 3]); // sessions, attendance, cadres
    for (const role of ['BRANCH_HEAD', 'AUDITOR', 'TELE_COLLECTOR'] as const)
      expect((await ask(await asRole(role), RECORD, { input: words() })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });
});

describe('knowledge articles', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const world = aWorld(database);
  const { asCadre, asRole, ask, tell } = callerOf(host);
  const article = (more: object = {}) => ({
    id: newIdOf('KnowledgeArticle'),
    article: 'cara-membayar',
    category: 'PAYMENT',
    title: 'Cara membayar iuran',
    body: 'Bayar di bank, minimarket atau ATM.',
    ...more,
  });
  interface Bundle {
    readonly knowledgeBundle: {
      readonly version: string;
      readonly articles: readonly { readonly article: string; readonly version: number }[] | null;
    };
  }

  test('a published version replaces the one before in the bundle, whose version says whether to load it again', async () => {
    const cadre = await asCadre(await world.cadre());
    const operator = await asRole('OPERATOR');
    const publish = async (input: object) => (await tell<{ result: Result }>(operator, PUBLISH, { input })).result;
    const bundle = async (since?: string) => (await tell<Bundle>(cadre, BUNDLE, { since })).knowledgeBundle;
    const empty = await bundle();
    expect(empty.articles).toEqual([]);
    const first = article();
    expect(await publish(first)).toMatchObject({ __typename: 'ArticlePublished', article: { version: 1 } });
    expect(await publish(first)).toMatchObject({ article: { version: 1 } });
    expect((await publish({ ...first, title: 'lain' })).code).toBe('KNOWLEDGE_ARTICLE_CONFLICTS_WITH_EARLIER');
    await publish(article({ article: 'rujukan', category: 'REFERRAL' }));

    const loaded = await bundle(empty.version);
    expect(loaded.articles?.map(({ article: name, version }) => `${name} ${version}`)).toEqual([
      'cara-membayar 1',
      'rujukan 1',
    ]);
    expect(await bundle(loaded.version)).toEqual({ version: loaded.version, articles: null });

    await publish(article({ body: 'Juga di kantor pos.' }));
    const renewed = await bundle(loaded.version);
    expect(renewed.version).not.toBe(loaded.version);
    expect(renewed.articles).toContainEqual(expect.objectContaining({ article: 'cara-membayar', version: 2 }));
    await publish(article({ withdrawn: true }));
    expect((await bundle(renewed.version)).articles?.map(({ article: name }) => name)).toEqual(['rujukan']);
    const history = await tell<{ articleVersions: { version: number; withdrawn: boolean }[] }>(
      cadre,
      '{ articleVersions(article: "cara-membayar") { version withdrawn } }',
    );
    expect(history.articleVersions.map(({ version }) => version)).toEqual([3, 2, 1]);
    const node = 'query ($id: ID!) { node(id: $id) { id ... on KnowledgeArticle { title version } } }';
    expect(await tell(cadre, node, { id: first.id })).toEqual({
      node: { id: first.id, title: first.title, version: 1 },
    });
  });

  test('versions published at once count up without a gap', async () => {
    const operator = await asRole('OPERATOR');
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        tell<{ result: Result }>(operator, PUBLISH, { input: article({ article: 'hak' }) }),
      ),
    );
    const versions = results.map(({ result }) => result.article?.version ?? 0).toSorted((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  test('only an operator publishes, and what is no article is named', async () => {
    const head = await ask(await asRole('BRANCH_HEAD'), PUBLISH, { input: article() });
    expect(head.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const operator = await asRole('OPERATOR');
    for (const [field, change] of [
      ['input.article', { article: 'Cara Membayar' }],
      ['input.title', { title: '' }],
      ['input.body', { body: 'x'.repeat(8_001) }],
      ['input.id', { id: 'one' }],
    ] as const)
      expect((await ask(operator, PUBLISH, { input: article(change) })).errors).toMatchObject([
        { extensions: { code: 'BAD_INPUT', field } },
      ]);
  });
});
