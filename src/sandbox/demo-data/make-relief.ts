/**
 * Makes the relief of the demo branch: assessments by cadres, a donor with a programme, and families that moved to PBI.
 */
import type { FamilyId, HardshipAssessmentId, WriteOffId, CadreId, IdSource } from '../../kernel/ids.js';
import { type CivilDate, addDays } from '../../kernel/civil-date.js';
import { type RegionCode, isWithin } from '../../kernel/region-code.js';
import { rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import {
  type HardshipAnswers,
  type RouteDecision,
  JKN_HARDSHIP_POLICY,
  decideRoute,
} from '../../relief/hardship/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type Chance, type Weighted, chanceFrom } from '../simulator/chance.js';
import { demoIds } from './demo-ids.js';
import type { DemoChunk } from './make-branch.js';
import type { DemoFamily } from './make-family.js';
import { momentOf } from './moments.js';

export interface DemoAssessment extends RouteDecision {
  readonly id: HardshipAssessmentId;
  readonly stepId: string;
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly cadreId: CadreId;
  readonly answers: HardshipAnswers;
  readonly monthsInArrears: number;
  readonly policyFrom: CivilDate;
  readonly madeAt: Date;
}

/** A family whose premium the state now pays, and whose arrears are proposed for a write-off. */
export interface DemoWriteOff {
  readonly id: WriteOffId;
  readonly familyId: FamilyId;
  readonly region: RegionCode;
  readonly persons: number;
  readonly verification: string;
  readonly verifiedOn: CivilDate;
  readonly proposedAt: Date;
}

export interface DemoRelief {
  readonly assessments: readonly DemoAssessment[];
  readonly writeOffs: readonly DemoWriteOff[];
}

/** The number of families behind with payment among which one is assessed. */
const FAMILIES_PER_ASSESSMENT = 25;
const FAMILIES_PER_MOVE = 220;
const MOVE_PLACE = 7;
/** The city in which the donor gives, and in which write-offs are proposed. */
export const DEMO_RELIEF_REGION = '64.72' as RegionCode;
const MONTHS_BEHIND_MIN = 3;
const DAYS_BACK_MAX = 60;

type Willingness = HardshipAnswers['willingness'];
const WILLINGNESS: readonly Weighted<Willingness>[] = [
  { weight: 30, value: 'NOW' },
  { weight: 45, value: 'IN_INSTALMENTS' },
  { weight: 25, value: 'NOT_WILLING' },
];

interface Maker {
  readonly chance: Chance;
  readonly ids: IdSource;
  readonly today: CivilDate;
}

/**
 * Makes relief with a chance of its own, so that nothing else of the branch depends on it. It is called with each
 * chunk, in order.
 */
export function reliefMaker({ seed, today }: { seed: number; today: CivilDate }) {
  const chance = chanceFrom(seed + 7_014);
  const maker: Maker = { chance, ids: demoIds(chance), today };
  let behind = 0;
  return ({ families, assignments }: Pick<DemoChunk, 'families' | 'assignments'>): DemoRelief => {
    const cadreOf = new Map(assignments.map(({ familyId, cadreId }) => [familyId, cadreId]));
    const assessments: DemoAssessment[] = [];
    const writeOffs: DemoWriteOff[] = [];
    for (const family of families) {
      const cadreId = cadreOf.get(family.id);
      if (cadreId === undefined || family.monthsInArrears < MONTHS_BEHIND_MIN) continue;
      behind += 1;
      const mayMove = isWithin(family.region, DEMO_RELIEF_REGION);
      if (mayMove && behind % FAMILIES_PER_MOVE === MOVE_PLACE)
        writeOffs.push(makeWriteOff(maker, family, writeOffs.length));
      else if (behind % FAMILIES_PER_ASSESSMENT === 0) assessments.push(makeAssessment(maker, family, cadreId));
    }
    return { assessments, writeOffs };
  };
}

function makeAssessment({ chance, ids, today }: Maker, family: DemoFamily, cadreId: CadreId): DemoAssessment {
  const madeOn = addDays(today, -1 - chance.below(DAYS_BACK_MAX));
  const policy = policyOn(JKN_HARDSHIP_POLICY, madeOn);
  const answers: HardshipAnswers = {
    monthlyIncome: rupiah(BigInt(4 + chance.below(60)) * 100_000n),
    householdSize: family.people.length + chance.below(2),
    inWelfareRegister: chance.happens(15),
    lostIncome: chance.happens(20),
    seriousIllness: chance.happens(10),
    hasValuables: chance.happens(15),
    willingness: chance.pickWeighted(WILLINGNESS),
  };
  const { monthsInArrears } = family;
  return {
    id: ids() as HardshipAssessmentId,
    stepId: ids(),
    familyId: family.id,
    region: family.region,
    cadreId,
    answers,
    monthsInArrears,
    policyFrom: policy.effectiveFrom,
    madeAt: momentOf({ date: madeOn, minuteOfDay: 9 * 60 + chance.below(6 * 60), zone: WITA }),
    ...decideRoute({ answers, monthsInArrears }, policy),
  };
}

function makeWriteOff({ chance, ids, today }: Maker, family: DemoFamily, place: number): DemoWriteOff {
  const verifiedOn = addDays(today, -10 - chance.below(20));
  return {
    id: ids() as WriteOffId,
    familyId: family.id,
    region: family.region,
    persons: family.people.length,
    verification: `DTSEN ${verifiedOn.slice(0, 4)}/${String(1_000 + place * 7 + chance.below(7))}`,
    verifiedOn,
    proposedAt: momentOf({ date: addDays(today, -1 - chance.below(7)), minuteOfDay: 11 * 60, zone: WITA }),
  };
}
