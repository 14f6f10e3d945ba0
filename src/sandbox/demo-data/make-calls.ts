/**
 * Makes the tele-collecting of the demo branch: two campaigns, the results of their calls so far, and a saved segment.
 */
import { type CivilDate, addDays, firstDayOf, monthOf } from '../../kernel/civil-date.js';
import type { BranchId, CallId, CampaignId, SegmentId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { NO_RUPIAH } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import type { CallRow } from '../world/contact-tables.js';
import { amountOwed } from './amount-owed.js';
import type { Weighted } from '../simulator/chance.js';
import type { DemoFamily } from './make-family.js';
import type { Register } from './make-people.js';
import { momentOf } from './moments.js';
import { STAFF_NAMES } from './staff-names.js';

export interface DemoCampaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly region: RegionCode;
  readonly careClass: 'III' | null;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
  readonly queuedFor: CivilDate;
  readonly openedAt: Date;
}

export interface DemoSegment {
  readonly id: SegmentId;
  readonly branchId: BranchId;
  readonly name: string;
  readonly filter: string;
  readonly savedAt: Date;
}

/** The regions of the campaigns: the city of Samarinda and the regency beside it. */
const CITY = '64.72' as RegionCode;
const REGENCY = '64.02' as RegionCode;

/** Makes both campaigns, which run from the beginning of the last month through the end of the next. */
export function makeCampaigns({ ids, today }: Register): readonly DemoCampaign[] {
  const validFrom = firstDayOf(monthOf(addDays(firstDayOf(monthOf(today)), -1)));
  const common = {
    validFrom,
    validThrough: addDays(today, 45),
    queuedFor: firstDayOf(monthOf(today)),
    openedAt: momentOf({ date: validFrom, minuteOfDay: 8 * 60, zone: WITA }),
  };
  return [
    {
      id: ids() as CampaignId,
      name: 'Samarinda: kelas III, 2-23 bulan',
      region: CITY,
      careClass: 'III',
      monthsMin: 2,
      monthsMax: 23,
      ...common,
    },
    {
      id: ids() as CampaignId,
      name: 'Kutai Kartanegara: 2-6 bulan',
      region: REGENCY,
      careClass: null,
      monthsMin: 2,
      monthsMax: 6,
      ...common,
    },
  ];
}

const OUTCOMES: readonly Weighted<CallRow['outcome']>[] = [
  { weight: 40, value: 'NO_ANSWER' },
  { weight: 28, value: 'PROMISED_TO_PAY' },
  { weight: 9, value: 'WRONG_NUMBER' },
  { weight: 8, value: 'PAID_ALREADY' },
  { weight: 6, value: 'REFUSED' },
  { weight: 4, value: 'ASKS_REHAB' },
  { weight: 3, value: 'MOVED' },
  { weight: 1, value: 'CHANGED_SEGMENT' },
  { weight: 1, value: 'DECEASED' },
];
const CALLED_PERCENT = 4;
export const TELE_COLLECTOR = {
  caller: 'local:tele-collector',
  callerName: STAFF_NAMES['tele-collector'],
  callerRole: 'TELE_COLLECTOR',
};
const BRANCH_OFFICER = {
  caller: 'local:branch-officer',
  callerName: STAFF_NAMES['branch-officer'],
  callerRole: 'BRANCH_OFFICER',
};
const CALLERS = [TELE_COLLECTOR, BRANCH_OFFICER];

/** Makes calls: some of the families in the scope of a campaign were called on a working day of the last weeks. */
export function makeCalls(register: Register, campaigns: readonly DemoCampaign[], family: DemoFamily): CallRow[] {
  const { chance, ids, today } = register;
  const campaign = campaigns.find((candidate) => isCalledBy(candidate, family));
  if (campaign === undefined || !chance.happens(CALLED_PERCENT)) return [];
  const day = workingDay(addDays(today, -1 - chance.below(20)));
  const outcome = chance.pickWeighted(OUTCOMES);
  const amount = outcome === 'PROMISED_TO_PAY' ? amountOwed(family, day) : NO_RUPIAH;
  return [
    {
      id: ids() as CallId,
      campaignId: campaign.id,
      familyId: family.id,
      ...chance.pick(CALLERS),
      purpose: 'COLLECTION',
      outcome: outcome === 'PROMISED_TO_PAY' && amount === NO_RUPIAH ? 'NO_ANSWER' : outcome,
      promisedAmount: amount === NO_RUPIAH ? null : amount,
      promisedFor: amount === NO_RUPIAH ? null : addDays(day, 2 + chance.below(20)),
      calledAt: momentOf({ date: day, minuteOfDay: 9 * 60 + chance.below(7 * 60), zone: WITA }),
    },
  ];
}

const isCalledBy = ({ region, careClass, monthsMin, monthsMax }: DemoCampaign, family: DemoFamily): boolean =>
  family.region.startsWith(`${region}.`) &&
  (careClass === null || careClass === family.careClass) &&
  family.monthsInArrears >= monthsMin &&
  family.monthsInArrears <= monthsMax;

/** The day itself, or the day before a Sunday, because nobody is called on a Sunday. */
const workingDay = (date: CivilDate): CivilDate =>
  new Date(`${date}T00:00:00Z`).getUTCDay() === 0 ? addDays(date, -1) : date;

export function makeSegments({ ids, today }: Register, branchId: BranchId): readonly DemoSegment[] {
  const monthsInArrears = { min: 4, max: 12 };
  const filter = { monthsInArrears, status: null, region: CITY, cadreId: null, careClass: 'III' };
  const savedAt = momentOf({ date: addDays(today, -12), minuteOfDay: 10 * 60, zone: WITA });
  const name = 'Kelas III Samarinda, 4-12 bulan';
  return [{ id: ids() as SegmentId, branchId, name, filter: JSON.stringify(filter), savedAt }];
}
