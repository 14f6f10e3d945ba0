/** A cadre asks for wrong data to be corrected and nobody decides: after three days the branch and an operator know. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../support/global-ids.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { aWorld } from '../../support/world/world.js';
import { CHANGES } from '../../../src/membership/changes/changes.policies.js';
import { tellOverdueCorrections } from '../../../src/membership/changes/tell-overdue-corrections.js';
import { type Office, anOffice, evidence } from './a-branch.js';

const WAITING = `{ approvalsWaiting(filter: { kinds: [MEMBERSHIP_CHANGE] }) { edges { node { nodeId dueAt isOverdue } } }
  approvalCounts(filter: { kinds: [MEMBERSHIP_CHANGE] }) { count overdue } }`;
const OVERDUE = `{ membershipChanges(overdue: true) { totalCount edges { node { id isOverdue dueAt } } } }`;

describe('a correction that waits', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  beforeAll(async () => {
    office = await anOffice(host);
  });

  test('stands in the list of overdue ones after 72 hours, calls an operator once, and leaves with the decision', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, members: 1 });
    const token = await office.caller.asCadre(cadre);
    const change = await office.record(token, 'correctParticipant', {
      id: newIdOf('MembershipChange'),
      participantId: idOf('Participant', family.members[0]!.id),
      name: 'Siti Rahmawati',
      evidence: evidence('IDENTITY_CARD', '2026-03-05'),
    });
    expect(change).toMatchObject({ state: 'PROPOSED', secondPersonBecause: ['REQUESTED_BY_CADRE'] });
    const listed = async () =>
      (await office.caller.tell<{ membershipChanges: object }>(office.officer, OVERDUE)).membershipChanges;
    const told: object[] = [];
    const tell = () =>
      tellOverdueCorrections({
        pool: database.pool,
        now: () => host.clock.now(),
        policies: () => CHANGES.shipped,
        tell: (overdue) => told.push(overdue),
      });

    host.clock.set(new Date('2026-03-08T02:00:00Z')); // the 72nd hour
    expect([await listed(), await tell()]).toEqual([{ totalCount: 0, edges: [] }, 0]);
    host.clock.set(new Date('2026-03-08T02:00:01Z'));
    const node = { id: change.id, isOverdue: true, dueAt: '2026-03-08T02:00:00.000Z' };
    expect(await listed()).toEqual({ totalCount: 1, edges: [{ node }] });
    const waiting = { nodeId: change.id, dueAt: node.dueAt, isOverdue: true };
    expect(await office.caller.tell(office.officer, WAITING)).toEqual({
      approvalsWaiting: { edges: [{ node: waiting }] },
      approvalCounts: [{ count: 1, overdue: 1 }],
    });
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
    expect(told).toEqual([
      { changeId: expect.any(String), familyId: family.id, requestedAt: new Date('2026-03-05T02:00:00Z') },
    ]);

    await office.record(office.second, 'approveMembershipChange', { id: change.id });
    expect(await listed()).toEqual({ totalCount: 0, edges: [] });
  });
});
