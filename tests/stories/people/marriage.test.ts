/** A man and a woman of two families marry and found their own. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { idOf, newIdOf, uuidOf } from '../../support/global-ids.js';
import { useServer } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { newFamilyCardNumber } from '../../support/world/synthetic-values.js';
import { aWorld } from '../../support/world/world.js';
import { type Office, anOffice, evidence } from './a-branch.js';

describe('a couple that marries', () => {
  const database = useTestDatabase();
  const host = useServer(database, '2026-03-05T02:00:00Z');
  const world = aWorld(database);
  let office: Office;
  beforeAll(async () => void (office = await anOffice(host)));
  const person = (member: { readonly id: string } | undefined) => idOf('Participant', member?.id);

  test('founds a family of its own: both parents’ families go on, one with another head', async () => {
    const his = await world.family({ paidThrough: '2026-02', careClass: 'III', members: 3 });
    const hers = await world.family({ paidThrough: '2026-03', careClass: 'II', members: 2 });
    const founded = {
      id: newIdOf('Family'),
      familyCardNumber: newFamilyCardNumber(),
      region: his.region,
      careClass: 'III',
    };
    const wedding = (change: object) => ({
      id: newIdOf('MembershipChange'),
      cause: 'MARRIAGE',
      movedOn: '2026-03-03',
      people: [
        { participantId: person(his.members[2]), relation: 'HEAD' },
        { participantId: person(hers.head), relation: 'SPOUSE' },
      ],
      founded,
      evidence: evidence('MARRIAGE_CERTIFICATE', '2026-03-03'),
      ...change,
    });
    expect((await office.ask(office.officer, 'moveParticipants', wedding({}))).code).toBe('CHANGE_NEEDS_NEW_HEAD');
    const twoHeads = [
      { participantId: person(his.members[2]), relation: 'HEAD' },
      { participantId: person(hers.head), relation: 'HEAD' },
    ];
    expect((await office.ask(office.officer, 'moveParticipants', wedding({ people: twoHeads }))).code).toBe(
      'CHANGE_HEAD_NOT_ONE',
    );
    const told = wedding({ newHeadIds: [person(hers.members[1])] });
    const answers = await Promise.all([1, 2, 3].map(() => office.ask(office.officer, 'moveParticipants', told)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.change).toMatchObject({ state: 'APPLIED', secondPersonBecause: [] });
    const own = await office.family(uuidOf(founded.id));
    expect(own.participants.map(({ relation, coveredFrom }) => `${relation} ${coveredFrom}`)).toEqual([
      'HEAD 2026-04',
      'SPOUSE 2026-04',
    ]);
    expect((await office.family(hers.id)).participants.map(({ relation }) => relation)).toEqual(['HEAD', 'OTHER']);
    expect((await office.family(his.id)).arrears.owedTotal).toBe(3 * 35_000);
    expect((await office.family(his.id)).changes.edges.map(({ node }) => node.kind)).toEqual(['MOVE']);
    expect((await office.family(uuidOf(founded.id))).changes.edges).toHaveLength(1);
  });
});
