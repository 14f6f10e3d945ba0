/**
 * Answers a citizen who scans a cadre's card. A card that is unknown, forged, expired, revoked or frozen, or whose
 * holder is no cadre today, gets one and the same answer: the citizen needs no more, and nothing is revealed about a
 * person under complaint.
 */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { AskedTooOften } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CredentialId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { type Caller, type QuestionQuotas, chargeQuestion } from '../../platform/quotas/index.js';
import { REGION_NAMES } from '../../households/regions/index.js';
import type { AppointmentState } from './appointment-state.js';
import { isVerified } from './credential-state.js';
import { todayIn } from './open-appointment.js';
import type { PhotoLink, PhotoLinks } from './photo-links.js';
import type { CardSigner } from './signed-card.js';

/** What is printed on the card, and nothing else. */
export interface VerifiedCadre {
  readonly name: string;
  readonly photoReference: string;
  /** The photo, for some minutes; null when none was handed in. */
  readonly photo: PhotoLink | null;
  readonly areaCode: RegionCode;
  readonly areaName: string;
  readonly validFrom: CivilDate;
  readonly validThrough: CivilDate;
}

export interface VerificationDeps {
  readonly pool: Pool;
  readonly cards: CardSigner;
  readonly photos: PhotoLinks;
}

interface CardRow extends Omit<VerifiedCadre, 'photo'> {
  readonly photoId: string | null;
  readonly isRevoked: boolean;
  readonly isFrozen: boolean;
  readonly state: AppointmentState;
  readonly termFrom: CivilDate | null;
  readonly termThrough: CivilDate | null;
}

async function findCard(pool: Pool, id: CredentialId): Promise<CardRow | null> {
  const [row] = await selectRows<CardRow>(
    pool,
    sql`select a.name, a.photo_reference as "photoReference",
        (select p.id from cadre_photos p where p.appointment_id = a.id order by p.added_at desc, p.id desc limit 1) as "photoId", k.region_code as "areaCode", r.name as "areaName",
        k.valid_from as "validFrom", k.valid_through as "validThrough", k.revoked_at is not null as "isRevoked",
        exists (select from credential_freezes z where z.cadre_id = k.cadre_id and z.decision is null) as "isFrozen",
        a.state, a.valid_from as "termFrom", a.valid_through as "termThrough"
      from credentials k join appointments a on a.id = k.appointment_id join ${REGION_NAMES} r on r.code = k.region_code
      where k.id = ${id}::uuid`,
  );
  return row ?? null;
}

function toVerified(
  { isRevoked, isFrozen, state, termFrom, termThrough, photoId, ...shown }: CardRow,
  { photos, now }: { readonly photos: PhotoLinks; readonly now: Date },
): VerifiedCadre | null {
  const card = { term: { from: shown.validFrom, through: shown.validThrough }, isRevoked, isFrozen };
  const term = termFrom === null || termThrough === null ? null : { from: termFrom, through: termThrough };
  return isVerified({ card, appointment: { state, term } }, todayIn(shown.areaCode, now))
    ? { ...shown, photo: photoId === null ? null : photos.linkTo(photoId, now) }
    : null;
}

const MINUTE_MS = 60_000;
/**
 * The quotas of verification. One card is scanned a few times a minute; one address may be a whole office or village.
 */
const VERIFICATION_QUOTAS: QuestionQuotas = {
  kind: 'verification',
  ofCaller: { questionsMax: 30, windowMs: MINUTE_MS },
  ofSubject: { questionsMax: 10, windowMs: MINUTE_MS },
};
const secondsUntil = (then: Date, now: Date): number =>
  Math.max(1, Math.ceil((then.getTime() - now.getTime()) / 1_000));
const TOO_MANY = 'Terlalu banyak pemeriksaan dalam satu menit. Silakan coba lagi sebentar lagi.';

/** @throws AskedTooOften, whether or not the code is genuine. */
export async function verifyCadre(
  { pool, cards, photos }: VerificationDeps,
  { code, caller, now }: { readonly code: string; readonly caller: Caller; readonly now: Date },
): Promise<VerifiedCadre | null> {
  const charge = await chargeQuestion(pool, { quotas: VERIFICATION_QUOTAS, caller, subject: code, now });
  if (charge.kind === 'refused') throw new AskedTooOften(TOO_MANY, secondsUntil(charge.retryAt, now));
  const id = await cards.read(code);
  const card = id === null ? null : await findCard(pool, id);
  return card === null ? null : toVerified(card, { photos, now });
}
