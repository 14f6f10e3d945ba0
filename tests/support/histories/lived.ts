/** A random history: its stage, its families, what they paid, and what a bank shows of them. */
import type { CareClass } from '../../../src/kernel/care-class.js';
import { type CardNumber, billingNumberOf } from '../../../src/kernel/card-number.js';
import { type CivilDate, civilDateIn } from '../../../src/kernel/civil-date.js';
import type { FacilityId, FamilyId, PartnerId } from '../../../src/kernel/ids.js';
import type { RegionCode } from '../../../src/kernel/region-code.js';
import { timeZoneOf } from '../../../src/kernel/time-zone.js';
import { type EntryDeps, createBillFinder } from '../../../src/money/payments/index.js';
import type { PostingHarness } from '../posting-harness.js';
import type { TestDatabase } from '../test-database.js';
import type { World } from '../world/world.js';
import type { Kind } from './deeds.js';
import type { RulesInTime } from './rules-in-time.js';

/** A family of a history, with what its payers and partners know of it. */
export interface Lived {
  readonly id: FamilyId;
  readonly region: RegionCode;
  readonly card: CardNumber;
  /** What partners told of it and what of that was booked. */
  readonly told: { readonly reference: string; readonly amount: bigint; readonly isBooked: boolean }[];
  received: bigint;
  takenBack: bigint;
  /** Whether it was registered in the history, so that it waits for its first premium. */
  readonly isNew: boolean;
}

export interface Stage {
  readonly database: TestDatabase;
  readonly world: World;
  readonly harness: PostingHarness;
  readonly by: RulesInTime;
  readonly partnerId: PartnerId;
  readonly facilityId: FacilityId;
}

export interface History extends Stage {
  readonly families: Lived[];
  readonly ledger: EntryDeps;
  /** How often each kind really happened: a reversal without a payment, for example, does not count. */
  readonly happened: Map<Kind, number>;
}

export const START = new Date('2026-01-20T03:00:00Z');
export const MINUTE_MS = 60_000;
export const DAY_MS = 1_440 * MINUTE_MS;

export interface Beginning {
  readonly paidThrough: string;
  readonly careClass: CareClass;
  readonly members: number;
  readonly within: string;
}

/** Builds a family that enters the history. */
export async function begin(stage: Stage, { within, ...words }: Beginning): Promise<Lived> {
  const region = (await stage.world.region({ within })).code;
  const built = await stage.world.family({ ...words, region });
  return lived(built.id, region, { card: built.head.cardNumber });
}

export const lived = (
  id: FamilyId,
  region: RegionCode,
  { card, isNew = false }: { card: CardNumber; isNew?: boolean },
): Lived => ({ id, region, card, told: [], received: 0n, takenBack: 0n, isNew });

/** Today, where the family lives. */
export const dayOf = ({ harness }: History, { region }: Lived): CivilDate =>
  civilDateIn(harness.clock.now(), timeZoneOf(region));

/** What a bank shows of the family at a moment. */
export async function billAt({ database: { pool }, by: { rules } }: History, { card }: Lived, at: Date) {
  const found = await createBillFinder({ pool, rules })({ at, billingNumber: billingNumberOf(card) });
  if (found === null) throw new Error('a family of a history has a bill');
  return found;
}
