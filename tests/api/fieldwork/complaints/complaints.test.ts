import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { type Listener, listen, settled } from '../../../support/listener.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { askThrough } from '../../../support/world/ask.js';
import { asRole as viewerOf } from '../../../support/world/viewers.js';
import { aWorld } from '../../../support/world/world.js';
import { readLiveCursor } from '../../../../src/platform/live/index.js';
import { cursorAt } from '../../../support/cursor-at.js';
import { idOf, newIdOf, uuidOf } from '../../../support/global-ids.js';

/** Tuesday, 10:00 in Samarinda. */
const NOW = '2026-11-24T02:00:00Z';
const COMPLAINT =
  'id category level channel regionCode description filedAt receivedAt answerDueAt closeDueAt status { state overdue escalatedBy } family { id } aboutCadre { id } filedByCadre { id } steps { kind note byRole }';
const FILE = `mutation ($input: FileComplaintInput!) { result: fileComplaint(input: $input) { __typename ... on ComplaintFiled { complaint { ${COMPLAINT} } } ... on Problem { code message } ... on InvalidInput { field } } }`;
const step = (name: string) =>
  `mutation ($input: ComplaintStepInput!) { result: ${name}(input: $input) { __typename ... on ComplaintMoved { complaint { ${COMPLAINT} } step { id kind } } ... on Problem { code message } } }`;
const LIST = `query ($filter: ComplaintsFilter, $first: Int, $after: String, $last: Int, $before: String) { complaints(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { node { ${COMPLAINT} } } } }`;
const UPDATES =
  'subscription ($after: LiveCursor, $familyId: ID, $region: RegionCode) { complaintUpdated(after: $after, familyId: $familyId, region: $region) { cursor complaintId familyId regionCode category level state happenedAt family { id } complaint { id description } } }';

type Result = {
  readonly __typename: string;
  readonly code?: string;
  readonly complaint?: Record<string, unknown> & { id: string };
};
interface Listed {
  readonly totalCount: number;
  readonly pageInfo: Record<'startCursor' | 'endCursor', string> & Record<'hasNextPage' | 'hasPreviousPage', boolean>;
  readonly edges: readonly { readonly node: { readonly id: string; readonly status: object } }[];
}

describe('complaints', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);

  afterEach(() => host.clock.set(new Date(NOW)));

  const { asCadre, asRole, ask, tell } = callerOf(host);
  const act = async (token: string, query: string, input: object): Promise<Result> =>
    (await tell<{ result: Result }>(token, query, { input })).result;
  const list = async (token: string, filter: object = {}, page: object = {}): Promise<Listed> =>
    (await tell<{ complaints: Listed }>(token, LIST, { filter, ...page })).complaints;
  const idsOf = ({ edges }: Listed): string[] => edges.map(({ node }) => node.id);
  const listening: Listener<unknown>[] = [];
  let atRest = 0; // the server itself listens too
  beforeAll(() => void (atRest = host.server.feed.count()));
  const hear = async (token: string, variables: Record<string, unknown> = {}) => {
    const before = host.server.feed.count();
    const request = { baseUrl: host.baseUrl, token, query: UPDATES, variables };
    const listener: Listener<{ complaintUpdated: { cursor: string; complaintId: string; state: string } }> =
      listen(request);
    listening.push(listener);
    while (host.server.feed.count() === before) await new Promise((resolve) => setTimeout(resolve, 5));
    return listener;
  };
  const hangUp = async () => {
    await Promise.all(listening.splice(0).map((listener) => listener.stop()));
    while (host.server.feed.count() > atRest) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  afterEach(hangUp);
  const fromVisit = async () => {
    const region = await world.region();
    const cadre = await world.cadre({ area: region.code });
    const familyId = idOf('Family', (await world.family({ cadre })).id);
    return { cadre, familyId, region: region.code, token: await asCadre(cadre) };
  };
  const words = (more: object = {}) => ({
    id: newIdOf('Complaint'),
    category: 'CARD_NOT_ACTIVE',
    description: 'Sudah lunas, kartu belum aktif.',
    filedAt: '2026-11-24T01:55:00Z',
    ...more,
  });
  const stepIn = (complaintId: string, note: string) => ({ id: newIdOf('ComplaintStep'), complaintId, note });

  test('a cadre files what a family says, the branch answers and closes it, and both see it live', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const [phone, branch] = [await hear(token), await hear(office, { region })];
    const input = words({ familyId });
    const result = await act(token, FILE, input);
    expect(result).toMatchObject({
      __typename: 'ComplaintFiled',
      complaint: {
        id: input.id,
        level: 'YELLOW',
        channel: 'CADRE',
        regionCode: region,
        receivedAt: '2026-11-24T02:00:00.000Z',
        answerDueAt: null,
        closeDueAt: '2026-12-01T16:00:00.000Z',
        status: { state: 'FILED', overdue: null, escalatedBy: null },
        family: { id: familyId },
        filedByCadre: { id: idOf('Cadre', cadre.id) },
        steps: [],
      },
    });
    const answer = stepIn(input.id, ' Pembayaran sudah masuk. ');
    expect(await act(office, step('answerComplaint'), answer)).toMatchObject({
      __typename: 'ComplaintMoved',
      step: { id: answer.id, kind: 'ANSWERED' },
      complaint: {
        status: { state: 'ANSWERED' },
        steps: [{ kind: 'ANSWERED', note: 'Pembayaran sudah masuk.', byRole: 'BRANCH_OFFICER' }],
      },
    });
    expect(await act(office, step('closeComplaint'), stepIn(input.id, 'Selesai.'))).toMatchObject({
      __typename: 'ComplaintMoved',
      complaint: { status: { state: 'CLOSED' } },
    });
    for (const listener of [phone, branch]) {
      const states = [];
      while (states.length < 3) states.push((await listener.next()).complaintUpdated.state);
      expect(states).toEqual(['FILED', 'ANSWERED', 'CLOSED']);
    }
  });

  test('the clock escalates what nobody answered in time, and says so once, to the cadre and to the branch', async () => {
    const { familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const urgent = words({ familyId, category: 'CARE_REFUSED' });
    await act(token, FILE, urgent);
    await act(token, FILE, words({ familyId }));
    const [phone, branch] = [await hear(token), await hear(office, { region })];
    host.clock.set(new Date('2026-11-24T02:29:59Z'));
    await settled();
    expect([phone.waiting, branch.waiting]).toEqual([0, 0]);
    host.clock.set(new Date('2026-11-24T02:30:00Z'));
    for (const listener of [phone, branch])
      expect((await listener.next()).complaintUpdated).toMatchObject({
        complaintId: urgent.id,
        state: 'ESCALATED',
        happenedAt: '2026-11-24T02:30:00.000Z',
        family: { id: familyId },
        complaint: { id: urgent.id, description: urgent.description },
      });
    host.clock.set(new Date('2026-11-24T03:30:00Z'));
    // Another step of the branch comes next: nothing was said twice meanwhile.
    const answer = stepIn(urgent.id, 'Sudah dihubungi.');
    await act(office, step('answerComplaint'), answer);
    expect((await phone.next()).complaintUpdated).toMatchObject({ complaintId: urgent.id, state: 'ANSWERED' });
    const { rows } = await database.pool.query(
      `select count(*)::int as told from live_events where kind = 'complaint-updated' and details->>'step' = 'ESCALATED' and details->>'complaintId' = $1`,
      [uuidOf(urgent.id)],
    );
    expect(rows).toEqual([{ told: 1 }]);
  });

  test('a subscriber who was away hears first what was missed, and no payment or foreign complaint', async () => {
    const { familyId, token } = await fromVisit();
    const other = await fromVisit();
    const phone = await hear(token);
    await act(token, FILE, words({ familyId }));
    const { complaintUpdated: seen } = await phone.next();
    await hangUp();
    const missed = words({ familyId });
    await act(token, FILE, missed);
    await act(other.token, FILE, words({ familyId: other.familyId }));
    const resumed = await hear(token, { after: seen.cursor });
    expect((await resumed.next()).complaintUpdated.complaintId).toBe(missed.id);
    await settled();
    expect(resumed.waiting).toBe(0);
  });

  test('the same complaint told twenty times at once is one complaint and one event, other words are a conflict', async () => {
    const { familyId, token } = await fromVisit();
    const input = words({ familyId });
    const results = await Promise.all(Array.from({ length: 20 }, () => act(token, FILE, input)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]?.__typename).toBe('ComplaintFiled');
    const counts = await database.pool.query(
      `select (select count(*) from complaints where id = $1)::int as complaints,
        (select count(*) from live_events where details->>'complaintId' = $1::text)::int as events`,
      [uuidOf(input.id)],
    );
    expect(counts.rows).toEqual([{ complaints: 1, events: 1 }]);
    for (const change of [{ description: 'lain' }, { category: 'OTHER' }, { familyId: null }, { filedAt: NOW }])
      expect((await act(token, FILE, { ...input, ...change })).code).toBe('COMPLAINT_CONFLICTS_WITH_EARLIER');
  });

  test('the clock escalates by itself: 30 minutes for the first answer of a red one, then one working day', async () => {
    const { familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_HEAD', region);
    const input = words({ familyId, category: 'CARE_REFUSED' });
    await act(token, FILE, input);
    const status = async (now: string) => {
      host.clock.set(new Date(now));
      const { edges } = await list(office, { familyId });
      return edges[0]?.node.status;
    };
    expect(await status('2026-11-24T02:29:59Z')).toEqual({ state: 'FILED', overdue: null, escalatedBy: null });
    expect(await status('2026-11-24T02:30:00Z')).toEqual({
      state: 'ESCALATED',
      overdue: 'ANSWER',
      escalatedBy: 'CLOCK',
    });
    expect(idsOf(await list(office, { overdue: true, familyId }))).toEqual([input.id]);
    expect(idsOf(await list(office, { state: 'ESCALATED', familyId }))).toEqual([input.id]);
    expect(idsOf(await list(office, { state: 'FILED', familyId }))).toEqual([]);
    await act(office, step('answerComplaint'), stepIn(input.id, 'Kami urus.'));
    expect(await status('2026-11-25T15:59:59Z')).toEqual({ state: 'ANSWERED', overdue: null, escalatedBy: null });
    expect(await status('2026-11-25T16:00:00Z')).toMatchObject({ state: 'ESCALATED', overdue: 'CLOSURE' });
    await act(office, step('closeComplaint'), stepIn(input.id, 'Selesai.'));
    expect(await status('2026-12-25T16:00:00Z')).toMatchObject({ state: 'CLOSED', overdue: null });
  });

  test('steps that the state does not allow are named, a repeated step is the same step', async () => {
    const { familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const complaintId = words().id;
    await act(token, FILE, words({ id: complaintId, familyId }));
    const take = async (name: string, more: object = {}) =>
      act(office, step(name), { id: newIdOf('ComplaintStep'), complaintId, note: 'x', ...more });
    expect((await take('closeComplaint')).code).toBe('COMPLAINT_NOT_ANSWERED');
    const id = newIdOf('ComplaintStep');
    const answers = await Promise.all(Array.from({ length: 10 }, () => take('answerComplaint', { id })));
    expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['ComplaintMoved']));
    expect((await take('answerComplaint', { id, note: 'y' })).code).toBe('COMPLAINT_CONFLICTS_WITH_EARLIER');
    expect((await take('answerComplaint')).code).toBe('COMPLAINT_ANSWERED');
    expect((await take('escalateComplaint')).__typename).toBe('ComplaintMoved');
    expect((await take('escalateComplaint')).code).toBe('COMPLAINT_ESCALATED');
    expect((await take('closeComplaint')).__typename).toBe('ComplaintMoved');
    for (const name of ['answerComplaint', 'escalateComplaint', 'closeComplaint'])
      expect((await take(name)).code).toBe('COMPLAINT_CLOSED');
    expect((await take('answerComplaint', { complaintId: newIdOf('Complaint') })).code).toBe('COMPLAINT_NOT_FOUND');
    const { rows } = await database.pool.query('select kind from complaint_steps where complaint_id = $1', [
      uuidOf(complaintId),
    ]);
    expect(rows).toHaveLength(3);
  });

  test('a cadre speaks for the portfolio of the day of filing, and for a citizen without family', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const stranger = await world.family();
    await world.assignment({ cadre, family: stranger, through: '2026-11-23' });
    const outcomeOf = async (more: object) => {
      const { code, __typename: type } = await act(token, FILE, words(more));
      return code ?? type;
    };
    const former = { familyId: idOf('Family', stranger.id) };
    expect(await outcomeOf(former)).toBe('COMPLAINT_FAMILY_OUT_OF_REACH');
    expect(await outcomeOf({ ...former, filedAt: '2026-11-23T02:00:00Z' })).toBe('ComplaintFiled');
    expect(await outcomeOf({ familyId: newIdOf('Family') })).toBe('COMPLAINT_FAMILY_OUT_OF_REACH');
    expect(await outcomeOf({ aboutCadreId: newIdOf('Cadre') })).toBe('COMPLAINT_CADRE_NOT_FOUND');
    expect(await outcomeOf({ familyId, filedAt: '2026-11-24T02:06:00Z' })).toBe('COMPLAINT_IN_THE_FUTURE');
    expect(await act(token, FILE, words({ category: 'SERVICE_INFORMATION' }))).toMatchObject({
      __typename: 'ComplaintFiled',
      complaint: { regionCode: region, family: null, level: 'GREEN' },
    });
  });

  test('an office files for families of its regions and must name whom it is about', async () => {
    const { cadre, familyId, region } = await fromVisit();
    const { code } = await world.region({ code: '31.71.01.1001' });
    const elsewhere = words({ familyId: idOf('Family', (await world.family({ region: code })).id) });
    for (const role of ['BRANCH_OFFICER', 'TELE_COLLECTOR'] as const) {
      const token = await asRole(role, region);
      expect(await act(token, FILE, words())).toMatchObject({
        __typename: 'InvalidInput',
        code: 'COMPLAINT_SUBJECT_MISSING',
        field: 'input.familyId',
        message: expect.stringMatching(/keluarga|kader/),
      });
      expect((await act(token, FILE, elsewhere)).code).toBe('COMPLAINT_FAMILY_OUT_OF_REACH');
      expect(
        await act(token, FILE, words({ familyId, aboutCadreId: idOf('Cadre', cadre.id), channel: 'WHATSAPP' })),
      ).toMatchObject({
        __typename: 'ComplaintFiled',
        complaint: { channel: 'WHATSAPP', aboutCadre: { id: idOf('Cadre', cadre.id) }, filedByCadre: null },
      });
    }
  });

  test('a cadre sees what that cadre filed of families still held; an office its regions; a director nothing', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const second = await world.family({ cadre });
    const office = await asRole('BRANCH_OFFICER', region);
    const mine = [words({ familyId }), words({ familyId: idOf('Family', second.id) }), words()];
    for (const input of mine) await act(token, FILE, input);
    const theirs = words({ familyId, category: 'CADRE_CONDUCT', aboutCadreId: idOf('Cadre', cadre.id) });
    await act(office, FILE, theirs);
    const sorted = (ids: readonly string[]) => [...ids].toSorted();
    expect(sorted(idsOf(await list(token)))).toEqual(sorted(mine.map(({ id }) => id)));
    expect(
      (await ask(token, 'query ($id: ID!) { complaint(id: $id) { id } node(id: $id) { id } }', { id: theirs.id })).data,
    ).toEqual({ complaint: null, node: null });
    expect((await list(office, { region })).totalCount).toBe(4);
    expect(idsOf(await list(office, { aboutCadreId: idOf('Cadre', cadre.id) }))).toEqual([theirs.id]);
    expect(idsOf(await list(office, { region, category: 'CADRE_CONDUCT' }))).toEqual([theirs.id]);
    await database.pool.query("update portfolio_assignments set valid_through = '2026-11-23' where family_id = $1", [
      second.id,
    ]);
    expect(sorted(idsOf(await list(token)))).toEqual(sorted([mine[0]!.id, mine[2]!.id]));
    await database.pool.query("update cadre_appointments set valid_through = '2026-11-23' where cadre_id = $1", [
      cadre.id,
    ]);
    expect(idsOf(await list(token))).toEqual([]);
    expect((await list(await asRole('BRANCH_OFFICER', '31.71'), { region })).edges).toEqual([]);
    for (const role of ['DIRECTOR', 'OPERATOR'] as const) {
      const answer = await ask(await asRole(role), LIST);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const auditor = await asRole('AUDITOR', region);
    expect((await list(auditor, { region })).totalCount).toBe(4);
    expect((await ask(auditor, FILE, { input: words({ familyId }) })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(token, step('answerComplaint'), { input: stepIn(theirs.id, 'x') })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  test('a family that left the portfolio takes its complaints from the cadre, live and replayed', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const phone = await hear(token);
    const [left, stayed] = [words({ familyId }), words()];
    await act(token, FILE, left);
    const { complaintUpdated: first } = await phone.next();
    await database.pool.query("update portfolio_assignments set valid_through = '2026-11-23' where cadre_id = $1", [
      cadre.id,
    ]);
    await act(office, step('answerComplaint'), stepIn(left.id, 'x'));
    await act(token, FILE, stayed);
    expect((await phone.next()).complaintUpdated.complaintId).toBe(stayed.id);
    const again = await hear(token, { after: await cursorAt(database.pool, readLiveCursor(first.cursor).number - 1n) });
    expect((await again.next()).complaintUpdated.complaintId).toBe(stayed.id);
    await settled();
    expect([phone.waiting, again.waiting]).toEqual([0, 0]);
  });

  test('a request for cash freezes the card with the commit that files it: the cadre sees no family from then on', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const held = async () => {
      type Page = { families: { edges: readonly { node: { id: string } }[] } };
      const { families } = await tell<Page>(token, '{ families { edges { node { id } } } }');
      return families.edges.map(({ node }) => node.id);
    };
    expect(await held()).toEqual([familyId]);
    const input = words({ category: 'CASH_REQUEST_FRAUD', aboutCadreId: idOf('Cadre', cadre.id) });
    expect(await act(office, FILE, input)).toMatchObject({ __typename: 'ComplaintFiled', complaint: { level: 'RED' } });
    expect(await held()).toEqual([]);
    const { rows } = await database.pool.query('select reason, decision from credential_freezes where cadre_id = $1', [
      cadre.id,
    ]);
    expect(rows).toEqual([{ reason: `Complaint ${uuidOf(input.id)}`, decision: null }]);
  });

  test('a list with families, cadres and steps takes one statement for each, however long it is', async () => {
    const { cadre, familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    for (let count = 0; count < 6; count += 1) {
      const input = words({ familyId, aboutCadreId: idOf('Cadre', cadre.id) });
      await act(token, FILE, input);
      await act(office, step('answerComplaint'), stepIn(input.id, 'x'));
    }
    const viewer = viewerOf('BRANCH_OFFICER', [region]);
    const answer = await askThrough(database)<{ complaints: Listed }>({ viewer, now: NOW }, LIST, {
      filter: { region },
    });
    expect([answer.errors, answer.data?.complaints.edges.length]).toEqual([[], 6]);
    expect(answer.statements).toBe(5); // complaints, their number, families, cadres, steps
  });

  test('pages go on without gap or repeat, however much is filed meanwhile', async () => {
    const { familyId, region, token } = await fromVisit();
    const office = await asRole('BRANCH_OFFICER', region);
    const inputs = Array.from({ length: 5 }, () => words({ familyId }));
    for (const input of inputs) await act(token, FILE, input);
    const first = await list(office, { familyId }, { first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    host.clock.set(new Date('2026-11-24T02:01:00Z'));
    await act(token, FILE, words({ familyId }));
    const rest = await list(office, { familyId }, { first: 3, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(rest)].toSorted()).toEqual(inputs.map(({ id }) => id).toSorted());
    const oldest = await list(office, { familyId }, { last: 2 });
    expect([idsOf(oldest), oldest.pageInfo.hasPreviousPage]).toEqual([idsOf(rest), true]);
    const before = await list(office, { familyId }, { last: 9, before: oldest.pageInfo.startCursor });
    expect(idsOf(before).slice(1)).toEqual(idsOf(first));
    expect(before.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  test.each([
    { field: 'input.id', change: { id: 'one' } },
    { field: 'input.familyId', change: { familyId: 'one' } },
    { field: 'input.aboutCadreId', change: { aboutCadreId: 'one' } },
    { field: 'input.description', change: { description: '  ' } },
    { field: 'input.description', change: { description: 'x'.repeat(2_001) } },
  ])('names $field when it is no complaint at all', async ({ field, change }) => {
    const { token } = await fromVisit();
    const { errors } = await ask(token, FILE, { input: words(change) });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', field } }]);
  });
});
