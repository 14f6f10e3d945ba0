import { describe, expect, test } from '@jest/globals';
import { idOf, newIdOf } from '../../../support/global-ids.js';
import { outcomeOf } from '../../../support/outcome.js';
import { callerOf } from '../../../support/caller.js';
import { useServer } from '../../../support/partners/a-server.js';
import { useTestDatabase } from '../../../support/test-database.js';
import { aWorld } from '../../../support/world/world.js';
import { newFamilyCardNumber } from '../../../support/world/synthetic-values.js';
import { person } from '../../fieldwork/registration/registrations.js';

const SYNC = `mutation ($input: SyncFieldBatchInput!) { syncFieldBatch(input: $input) { ... on FieldBatchSynced {
  clockAheadSeconds items { itemId result { __typename ... on Problem { code } ... on FieldItemUnreadable { field } } } } } }`;
const NOW = '2026-03-05T02:00:00Z';

interface Synced {
  readonly syncFieldBatch: {
    readonly clockAheadSeconds: number | null;
    readonly items: readonly {
      readonly itemId: string;
      readonly result: { readonly __typename: string; readonly code?: string; readonly field?: string };
    }[];
  };
}

describe('what a cadre did without signal', () => {
  const database = useTestDatabase();
  const world = aWorld(database);
  const host = useServer(database, NOW);
  const { asCadre, tell } = callerOf(host);

  test('a family, a member, a visit, an assessment and an intent arrive in any order, once, and a bad item harms none', async () => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'III', paidThrough: '2025-08' });
    const facility = await world.facility({ region: cadre.area });
    const familyId = idOf('Family', family.id);
    const visitId = newIdOf('Visit');
    const registration = {
      id: newIdOf('Family'),
      familyCardNumber: newFamilyCardNumber(),
      region: cadre.area,
      careClass: 'III',
      facilityId: idOf('Facility', facility.id),
      address: { street: 'Gang Rukun', rt: '7' },
      members: [person(), person({ relation: 'SPOUSE', sex: 'MALE' })],
    };
    const hardship = {
      id: newIdOf('HardshipAssessment'),
      familyId,
      contact: 'VISIT',
      contactId: visitId,
      madeAt: '2026-03-04T03:00:00Z',
      answers: {
        monthlyIncome: 1_200_000,
        householdSize: 4,
        inWelfareRegister: false,
        lostIncome: false,
        seriousIllness: true,
        hasValuables: false,
        willingness: 'NOT_WILLING',
      },
    };
    const member = (id: string, change: object = {}) => ({
      id,
      familyId: registration.id,
      member: person({ relation: 'CHILD', ...change }),
    });
    const items = [
      { paymentIntent: { id: newIdOf('PaymentIntent'), familyId, mode: 'REFER' } },
      { hardship },
      { member: member(newIdOf('Participant'), { nik: '12' }) },
      { member: member(newIdOf('Participant')) },
      { visit: { id: visitId, familyId, visitedAt: '2026-03-04T02:30:00Z', outcome: 'UNABLE_TO_PAY' } },
      { registration },
    ];
    const send = async () => {
      const input = { items, sentAt: '2026-03-05T05:00:30Z' };
      return (await tell<Synced>(await asCadre(cadre), SYNC, { input })).syncFieldBatch;
    };
    const first = await send();
    expect(first.items.map(({ result }) => outcomeOf(result))).toEqual([
      'PaymentIntentCreated',
      'HardshipAssessmentRecorded',
      'FIELD_ITEM_UNREADABLE',
      'FamilyMemberAdded',
      'VisitRecorded',
      'FamilyRegistered',
    ]);
    expect(first.items[2]?.result.field).toBe('member.member.nik');
    expect(first.clockAheadSeconds).toBe(3 * 3_600 + 30);
    expect((await send()).items).toEqual(first.items);
    const { rows } = await database.pool.query(
      `select (select count(*) from participants where family_id = $1) as people,
        (select count(*) from visits where id = $2) as visits, (select count(*) from hardship_assessments) as assessments,
        (select count(*) from payment_intents) as intents`,
      [registration.id.replace('Family_', ''), visitId.replace('Visit_', '')],
    );
    expect(rows).toEqual([
      { people: BigInt(registration.members.length + 1), visits: 1n, assessments: 1n, intents: 1n },
    ]);
  });
});
