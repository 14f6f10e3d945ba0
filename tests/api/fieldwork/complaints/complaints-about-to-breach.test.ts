import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../../../support/caller.js';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';

const FILE = 'mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { __typename } }';
const step = (name: string) => `mutation ($input: ComplaintStepInput!) { ${name}(input: $input) { __typename } }`;
const LIST = 'query ($filter: ComplaintsFilter) { complaints(filter: $filter) { edges { node { id } } } }';

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

const words = (more: object) => ({
  id: newIdOf('Complaint'),
  category: 'CARD_NOT_ACTIVE',
  description: 'Sudah lunas, kartu belum aktif.',
  filedAt: '2026-11-24T01:55:00Z',
  ...more,
});
const stepIn = (complaintId: string, note: string) => ({ id: newIdOf('ComplaintStep'), complaintId, note });

describe('complaints about to miss a deadline', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  /** Tuesday, 10:00 in Samarinda. */
  const host = useServer(database, '2026-11-24T02:00:00Z');
  const { asCadre, asRole, tell } = callerOf(host);
  const act = (token: string, query: string, input: object) => tell<object>(token, query, { input });
  const list = async (token: string, filter: object): Promise<Listed> =>
    (await tell<{ complaints: Listed }>(token, LIST, { filter })).complaints;
  const idsOf = ({ edges }: Listed): string[] => edges.map(({ node }) => node.id);

  test('are found by their next deadline, and counted', async () => {
    const region = (await world.region()).code;
    const cadre = await world.cadre({ area: region });
    const familyId = idOf('Family', (await world.family({ cadre })).id);
    const token = await asCadre(cadre);
    const office = await asRole('BRANCH_HEAD', region);
    const [urgent, slow] = [words({ familyId, category: 'CARE_REFUSED' }), words({ familyId })];
    for (const input of [slow, urgent]) await act(token, FILE, input);
    const dueBefore = async (moment: string) => idsOf(await list(office, { familyId, dueBefore: moment }));
    expect(await dueBefore('2026-11-24T02:30:00Z')).toEqual([]);
    expect(await dueBefore('2026-11-24T02:30:01Z')).toEqual([urgent.id]);
    expect((await dueBefore('2026-12-02T00:00:00Z')).toSorted()).toEqual([urgent.id, slow.id].toSorted());
    const next =
      'query ($filter: ComplaintsFilter) { complaints(filter: $filter, sort: NEXT_DUE_FIRST) { edges { node { id nextDueAt } } } }';
    const nexts = async () =>
      (
        await tell<{ complaints: { edges: { node: { id: string; nextDueAt: string | null } }[] } }>(office, next, {
          filter: { familyId },
        })
      ).complaints.edges.map(({ node }) => [node.id, node.nextDueAt]);
    expect(await nexts()).toEqual([
      [urgent.id, '2026-11-24T02:30:00.000Z'],
      [slow.id, '2026-12-01T16:00:00.000Z'],
    ]);
    const counts = async () =>
      (
        await tell<{ complaintCounts: object }>(
          office,
          'query ($region: RegionCode) { complaintCounts(region: $region) { open overdue dueToday unanswered } }',
          { region },
        )
      ).complaintCounts;
    expect(await counts()).toEqual({ open: 2, overdue: 0, dueToday: 1, unanswered: 2 });
    host.clock.set(new Date('2026-11-24T02:30:00Z'));
    expect(await counts()).toEqual({ open: 2, overdue: 1, dueToday: 0, unanswered: 2 });
    await act(office, step('answerComplaint'), stepIn(urgent.id, 'Kami urus.'));
    expect(await counts()).toEqual({ open: 2, overdue: 0, dueToday: 0, unanswered: 1 });
    expect(await dueBefore('2026-11-25T16:00:01Z')).toEqual([urgent.id]);
    await act(office, step('closeComplaint'), stepIn(urgent.id, 'Selesai.'));
    expect(await counts()).toEqual({ open: 1, overdue: 0, dueToday: 0, unanswered: 1 });
    expect(await dueBefore('2026-11-25T16:00:01Z')).toEqual([]);
    expect(await nexts()).toContainEqual([urgent.id, null]);
    expect(idsOf(await list(office, { familyId, open: true }))).toEqual([slow.id]);
    expect(idsOf(await list(office, { familyId, open: false }))).toEqual([urgent.id]);
  });
});
