import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { idOf, newIdOf } from '../../support/global-ids.js';
import type { Persona } from '../../support/partners/ask-server.js';
import type { BuiltCadre } from '../../support/world/cadres.js';
import type { BuiltFamily } from '../../support/world/families.js';
import { aDay } from './a-day.js';

const FILE = `mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) { __typename
  ... on ComplaintFiled { complaint { level channel answerDueAt closeDueAt } } } }`;
const FILE_MINE = `mutation ($input: CitizenComplaintInput!) { fileMyComplaint(input: $input) { __typename
  ... on CitizenComplaintFiled { complaintId answerDueAt closeDueAt } } }`;
const step = (name: string) =>
  `mutation ($input: ComplaintStepInput!) { ${name}(input: $input) { __typename ... on Problem { code } } }`;
const OVERDUE =
  '{ complaints(filter: { overdue: true }) { edges { node { id status { state overdue escalatedBy } } } } }';
const OPEN = '{ complaints { edges { node { id category channel status { state } } } } }';
const UPDATES = 'subscription { complaintUpdated { complaintId level state } }';
const FAMILIES = '{ families { totalCount } }';

const MONDAY = '2026-11-23';
const day = aDay(MONDAY, { zone: 'WITA', from: '09:00' });
let village: RegionCode;
let cadre: BuiltCadre;
let phone: Persona;
let officer: Persona;
let mine: BuiltFamily;
let citizen: Persona;

interface Update {
  readonly complaintUpdated: Readonly<Record<'complaintId' | 'level' | 'state', string>>;
}

beforeAll(async () => {
  village = (await day.world.region({ within: '64.72' })).code;
  cadre = await day.world.cadre({ area: village });
  mine = await day.world.family({ cadre, region: village });
  phone = day.personas.cadre(cadre);
  officer = day.personas.as('BRANCH_OFFICER', [village]);
  citizen = day.personas.participant(mine);
});

const file = (by: Persona, time: string, complaint: { id: string; category: string }) => {
  const words = { familyId: idOf('Family', mine.id), description: 'Tolong diperiksa.' };
  const input = { ...complaint, ...words, filedAt: day.instant(time) };
  return day.does(by, FILE, { input, success: 'ComplaintFiled' });
};
const take = (name: string, complaintId: string, note: string) =>
  day.does(officer, step(name), {
    input: { id: newIdOf('ComplaintStep'), complaintId, note },
    success: 'ComplaintMoved',
  });

describe('row 17', () => {
  test('a citizen, a cadre and an officer each file a complaint, every one has its deadline, and what nobody answers escalates by itself', async () => {
    const branch = await day.hear<Update>({ role: 'BRANCH_HEAD', regions: [village] }, UPDATES);
    const told = async () => (await branch.next()).complaintUpdated;
    // 09:00: the cadre files what a family says at the door: five working days to close it.
    const ofCadre = newIdOf('Complaint');
    expect(await file(phone, '08:55', { id: ofCadre, category: 'CARD_NOT_ACTIVE' })).toMatchObject({
      complaint: {
        level: 'YELLOW',
        channel: 'CADRE',
        answerDueAt: null,
        closeDueAt: day.instant('00:00', '2026-12-01'),
      },
    });
    expect(await told()).toEqual({ complaintId: ofCadre, level: 'YELLOW', state: 'FILED' });

    // 10:00: an officer files what somebody says at the counter: ten working days.
    day.at('10:00');
    const ofOffice = newIdOf('Complaint');
    expect(await file(officer, '10:00', { id: ofOffice, category: 'CLINIC_CHANGE' })).toMatchObject({
      complaint: {
        level: 'GREEN',
        channel: 'BRANCH',
        answerDueAt: null,
        closeDueAt: day.instant('00:00', '2026-12-08'),
      },
    });
    expect(await told()).toMatchObject({ complaintId: ofOffice, level: 'GREEN', state: 'FILED' });

    // 11:00: the citizen tells that the cadre asked for cash. The cadre sees no family from then on.
    day.at('11:00');
    expect(await day.tell(phone, FAMILIES)).toMatchObject({ totalCount: 1 });
    const ofCitizen = newIdOf('Complaint');
    const cash = { category: 'CASH_REQUEST_FRAUD', description: 'Kader meminta uang tunai.', isAboutOwnCadre: true };
    expect(
      await day.does(citizen, FILE_MINE, { input: { id: ofCitizen, ...cash }, success: 'CitizenComplaintFiled' }),
    ).toMatchObject({ answerDueAt: day.instant('11:30'), closeDueAt: day.instant('00:00', '2026-11-25') });
    expect(await told()).toEqual({ complaintId: ofCitizen, level: 'RED', state: 'FILED' });
    expect(await day.tell(phone, FAMILIES)).toMatchObject({ totalCount: 0 });

    // 11:30: nobody has answered: the clock escalates, and the branch hears it without asking.
    day.at('11:30');
    expect(await told()).toEqual({ complaintId: ofCitizen, level: 'RED', state: 'ESCALATED' });
    expect(await day.tell(officer, OVERDUE)).toEqual({
      edges: [{ node: { id: ofCitizen, status: { state: 'ESCALATED', overdue: 'ANSWER', escalatedBy: 'CLOCK' } } }],
    });

    // 13:00: the officer answers it, hands the one of the counter on to the head, and closes that of the door.
    day.at('13:00');
    await take('answerComplaint', ofCitizen, 'Kami periksa kader ini.');
    await take('escalateComplaint', ofOffice, 'Perlu keputusan kepala cabang.');
    await take('answerComplaint', ofCadre, 'Pembayaran sudah masuk.');
    await take('closeComplaint', ofCadre, 'Kartu aktif kembali.');
    expect([await told(), await told(), await told(), await told()].map(({ state }) => state)).toEqual([
      'ANSWERED',
      'ESCALATED',
      'ANSWERED',
      'CLOSED',
    ]);
    const { edges } = await day.tell<{ edges: { node: object }[] }>(officer, OPEN);
    expect(edges.map(({ node }) => node)).toEqual([
      { id: ofCitizen, category: 'CASH_REQUEST_FRAUD', channel: 'MOBILE_APP', status: { state: 'ANSWERED' } },
      { id: ofOffice, category: 'CLINIC_CHANGE', channel: 'BRANCH', status: { state: 'ESCALATED' } },
      { id: ofCadre, category: 'CARD_NOT_ACTIVE', channel: 'CADRE', status: { state: 'CLOSED' } },
    ]);
    await branch.stop();
  });
});
