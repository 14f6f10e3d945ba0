/** Finds things of the demo branch that a visitor can try operations with, around one cadre. */
import type { CardSigner } from '../../fieldwork/appointments/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { CardNumber } from '../../kernel/card-number.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import type { CadreId, ComplaintId, CredentialId, FamilyId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { WITA } from '../../kernel/time-zone.js';
import { type VirtualAccount, toVirtualAccount } from '../../kernel/virtual-account.js';
import { findSuspendedFamilies } from '../first-start/index.js';

export interface Samples {
  readonly familyBehindId: FamilyId | null;
  /** A family of the cadre's own portfolio. */
  readonly familyInPlanId: FamilyId | null;
  /** A family of the branch. */
  readonly anyFamilyInPlanId: FamilyId | null;
  readonly virtualAccount: VirtualAccount | null;
  readonly cardNumber: CardNumber | null;
  readonly birthDate: CivilDate | null;
  readonly paymentCode: string | null;
  readonly cadreId: CadreId | null;
  readonly cadreCode: string | null;
  readonly messageCode: string | null;
  readonly regionCode: RegionCode | null;
  readonly complaintId: ComplaintId | null;
}

export const NO_SAMPLES: Samples = {
  familyBehindId: null,
  familyInPlanId: null,
  anyFamilyInPlanId: null,
  virtualAccount: null,
  cardNumber: null,
  birthDate: null,
  paymentCode: null,
  cadreId: null,
  cadreCode: null,
  messageCode: null,
  regionCode: null,
  complaintId: null,
};

const OWN_FAMILIES = `select a.family_id from portfolio_assignments a
  where a.cadre_id = $1 and a.valid_from <= $2::date and (a.valid_through is null or a.valid_through >= $2::date)`;

/** The families whose plan is open; those of the cadre's portfolio come first. */
const PLAN = `select family_id as id, family_id in (${OWN_FAMILIES}) as own from instalment_plans where ended_at is null
  order by own desc, registered_at desc, id limit 1`;

const CODE = `select code from payment_codes where closed_at is null and paid_at is null and expires_at > $3
  order by family_id in (${OWN_FAMILIES}) desc, expires_at desc, id limit 1`;

const COMPLAINT = `select id from complaints order by filed_by_cadre_id is not distinct from $1 desc, closed_at is null desc,
  received_at desc, id limit 1`;

/** The stand-in of the message providers keeps what it was given; of what the demo made up, one message has a code. */
const MESSAGE_CODE = `select substring(body from '/k/([0-9a-z]{10})') as code from sandbox_messages
  where body ~ '/k/[0-9a-z]{10}' order by accepted_at desc limit 1`;

const HEAD = `select birth_date::text as "birthDate" from participants where card_number = $1 and successor_id is null`;

const CARD = `select id, cadre_id as "cadreId", region_code as area, valid_from::text as "validFrom", valid_through::text as "validThrough"
  from credentials where cadre_id = $1 and revoked_at is null and valid_from <= $2::date and valid_through >= $2::date
  order by issued_at desc limit 1`;

interface CardRow {
  readonly id: CredentialId;
  readonly cadreId: CadreId;
  readonly area: RegionCode;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface SampleDeps {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly cards: CardSigner;
}

/** The samples around a cadre; those that the database does not hold are null. */
export async function findSamples({ pool, now, cards }: SampleDeps, cadreId: CadreId): Promise<Samples> {
  const today = civilDateIn(now(), WITA);
  const first = async <Row>(text: string, values: readonly unknown[]): Promise<Row | null> =>
    (await pool.query<Row & object>(text, [...values])).rows[0] ?? null;
  const [behind] = await findSuspendedFamilies(pool, { cadreId, today, count: 1 });
  const head = behind === undefined ? null : await first<{ birthDate: CivilDate }>(HEAD, [behind.cardNumber]);
  const plan = await first<{ id: FamilyId; own: boolean }>(PLAN, [cadreId, today]);
  const card = await first<CardRow>(CARD, [cadreId, today]);
  const home = await first<{ code: RegionCode | null }>('select home_region_code as code from cadres where id = $1', [
    cadreId,
  ]);
  return {
    familyBehindId: behind?.id ?? null,
    familyInPlanId: plan?.own === true ? plan.id : null,
    anyFamilyInPlanId: plan?.id ?? null,
    virtualAccount: behind === undefined ? null : toVirtualAccount(behind.cardNumber),
    cardNumber: behind?.cardNumber ?? null,
    birthDate: head?.birthDate ?? null,
    paymentCode: (await first<{ code: string }>(CODE, [cadreId, today, now()]))?.code ?? null,
    cadreId,
    cadreCode: card === null ? null : await cards.sign(card),
    messageCode: (await first<{ code: string }>(MESSAGE_CODE, []))?.code ?? null,
    regionCode: home?.code ?? null,
    complaintId: (await first<{ id: ComplaintId }>(COMPLAINT, [cadreId]))?.id ?? null,
  };
}
