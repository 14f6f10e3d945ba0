/**
 * Makes the assisted ways to pay in the demo branch: a policy, two terminals of which one was lost, an agent, and
 * payment codes.
 */
import { JKN_ARREARS_POLICY, JKN_TARIFFS, compileTariffs } from '../../households/arrears/index.js';
import { policyOn } from '../../kernel/dated-policy.js';
import { type CivilDate, addDays, dayOfMonth, monthOf } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, IdSource, PartnerId } from '../../kernel/ids.js';
import { PAYMENT_CODE_DRAWS, toPaymentCode } from '../../kernel/payment-code.js';
import { type RegionCode, parentOf } from '../../kernel/region-code.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { WITA } from '../../kernel/time-zone.js';
import { JKN_PAYMENT_CODE_POLICY, expiryOf } from '../../money/payment-codes/index.js';
import type { Table } from '../world/insert-rows.js';
import type { Chance } from '../simulator/chance.js';
import { momentOf } from './moments.js';

const BRANCH_HEAD = 'local:branch-head';

interface DemoPolicy {
  readonly id: string;
  readonly district: RegionCode;
  readonly from: CivilDate;
}

export const POLICIES: Table<DemoPolicy> = {
  name: 'collection_policies',
  columns: {
    id: ['uuid', (policy) => policy.id],
    region_code: ['text', (policy) => policy.district],
    valid_from: ['date', (policy) => policy.from],
    allows_edc: ['boolean', () => 'true'],
    allows_agent: ['boolean', () => 'false'],
    reason: ['text', () => 'Uji coba mesin EDC bank mitra di satu kecamatan'],
    made_by: ['text', () => BRANCH_HEAD],
    made_at: ['timestamptz', ({ from }) => momentOf({ date: from, minuteOfDay: 7 * 60, zone: WITA })],
  },
};

interface DemoPoint {
  readonly id: string;
  readonly kind: 'TERMINAL' | 'AGENT';
  readonly partnerId: PartnerId;
  readonly number: string;
  readonly name: string;
  readonly regionCode: RegionCode;
  readonly cadreId: CadreId | null;
  readonly depositAccount: string | null;
  readonly from: CivilDate;
  readonly lostOn: CivilDate | null;
}

export const POINTS: Table<DemoPoint> = {
  name: 'acceptance_points',
  columns: {
    id: ['uuid', (point) => point.id],
    kind: ['text', (point) => point.kind],
    partner_id: ['uuid', (point) => point.partnerId],
    number: ['text', (point) => point.number],
    name: ['text', (point) => point.name],
    region_code: ['text', (point) => point.regionCode],
    cadre_id: ['uuid', (point) => point.cadreId],
    deposit_account: ['text', (point) => point.depositAccount],
    valid_from: ['date', (point) => point.from],
    registered_by: ['text', () => BRANCH_HEAD],
    registered_at: ['timestamptz', ({ from }) => momentOf({ date: from, minuteOfDay: 8 * 60, zone: WITA })],
    revoked_at: ['timestamptz', ({ lostOn }) => (lostOn === null ? null : atNoon(lostOn))],
    revoked_by: ['text', ({ lostOn }) => (lostOn === null ? null : BRANCH_HEAD)],
    revoked_reason: ['text', ({ lostOn }) => (lostOn === null ? null : 'Hilang di pasar')],
  },
};

const atNoon = (date: CivilDate): Date => momentOf({ date, minuteOfDay: 12 * 60, zone: WITA });

interface DemoCode {
  readonly id: string;
  readonly code: string;
  readonly familyId: FamilyId;
  readonly partnerId: PartnerId;
  readonly amount: Rupiah;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
}

export const CODES: Table<DemoCode> = {
  name: 'payment_codes',
  columns: {
    id: ['uuid', (code) => code.id],
    code: ['text', (code) => code.code],
    family_id: ['uuid', (code) => code.familyId],
    partner_id: ['uuid', (code) => code.partnerId],
    amount: ['bigint', (code) => code.amount],
    issued_by: ['text', () => 'local:cadre'],
    issued_at: ['timestamptz', (code) => code.issuedAt],
    expires_at: ['timestamptz', (code) => code.expiresAt],
  },
};

export const DEMO_RULES = { tariffs: compileTariffs(JKN_TARIFFS), arrearsPolicies: JKN_ARREARS_POLICY };

export interface ChannelFacts {
  /** The two cadres; the first is the one a newcomer signs in as. */
  readonly cadres: readonly [DemoCarrier, DemoCarrier];
  readonly acquirer: PartnerId;
  readonly bank: PartnerId;
  readonly minimarket: PartnerId;
  /**
   * The families of the first cadre, with what each has to pay today; even places get an open code, odd ones an expired
   * one.
   */
  readonly families: readonly { readonly id: FamilyId; readonly bill: Rupiah }[];
  readonly today: CivilDate;
  readonly now: Date;
}

export interface DemoCarrier {
  readonly id: CadreId;
  readonly home: RegionCode;
}

interface Making {
  readonly ids: IdSource;
  readonly chance: Chance;
}

function makeCode({ ids, chance }: Making, facts: ChannelFacts, place: number): DemoCode[] {
  const family = facts.families[place];
  if (family === undefined || family.bill === 0n) return [];
  const isOpen = place % 2 === 0;
  const issuedAt = isOpen ? facts.now : new Date(facts.now.getTime() - 6 * 86_400_000);
  const policy = policyOn(JKN_PAYMENT_CODE_POLICY, facts.today);
  const code = toPaymentCode((BigInt(chance.bits()) * 1_021n + BigInt(place)) % PAYMENT_CODE_DRAWS);
  const expiresAt = expiryOf({ now: issuedAt, zone: WITA }, policy);
  return [
    { id: ids(), code, familyId: family.id, partnerId: facts.minimarket, amount: family.bill, issuedAt, expiresAt },
  ];
}

export function makeChannels(making: Making, facts: ChannelFacts) {
  const { ids } = making;
  const [carrier, loser] = facts.cadres;
  const district = parentOf(carrier.home) ?? carrier.home;
  const from = dayOfMonth(monthOf(facts.today), 1);
  const terminal = { kind: 'TERMINAL', partnerId: facts.acquirer, depositAccount: null } as const;
  const points: DemoPoint[] = [
    {
      ...terminal,
      id: ids(),
      number: 'EDC-64720001',
      name: 'EDC EDC-64720001',
      regionCode: carrier.home,
      cadreId: carrier.id,
      from,
      lostOn: null,
    },
    {
      ...terminal,
      id: ids(),
      number: 'EDC-64720002',
      name: 'EDC EDC-64720002',
      regionCode: loser.home,
      cadreId: loser.id,
      from: addDays(from, -60),
      lostOn: addDays(facts.today, -3),
    },
    {
      id: ids(),
      kind: 'AGENT',
      partnerId: facts.bank,
      number: 'AGEN-0001',
      name: 'Agen Warung Melati',
      regionCode: district,
      cadreId: null,
      depositAccount: '900100200300',
      from,
      lostOn: null,
    },
  ];
  return {
    policies: [{ id: ids(), district, from }],
    points,
    codes: facts.families.flatMap((_, place) => makeCode(making, facts, place)),
  };
}
