/**
 * Signs a participant in: card number and birth date first, then a code that was sent to the number on record. Both are
 * counted, and a card that does not exist is answered like one that does.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { findCardHolder } from '../../households/families/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, ParticipantId } from '../../kernel/ids.js';
import type { PhoneNumber } from '../../kernel/phone-number.js';
import type { ParticipantIssuer } from '../../platform/auth/index.js';
import type { Keyring } from '../../platform/encryption/index.js';
import { inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { Tasks } from '../../platform/jobs/index.js';
import { type Caller, type QuestionQuotas, chargeQuestion } from '../../platform/quotas/index.js';
import { textsOf, write } from '../../platform/texts/index.js';
import type { Messaging } from '../messages/index.js';
import { SIGN_IN_PHONES } from './sign-in-phone.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long a code may be typed, and how long a session lasts. */
const CODE_HOLDS_MS = 5 * MINUTE_MS;
const SESSION_LASTS_MS = 30 * MINUTE_MS;
const TRIES_MAX = 5;
const SEND_SIGN_IN_CODE = 'send-sign-in-code';

/** The first pause between two codes that are asked for with one card; each further one is twice as long. */
const FIRST_PAUSE_MS = 60_000;
const REQUEST_QUOTAS: QuestionQuotas = {
  kind: 'sign-in',
  ofCaller: { questionsMax: 20, windowMs: HOUR_MS },
  // Slowed and never locked: whoever knows a card's number could else keep its holder from signing in.
  ofSubject: {
    ofOneCaller: 5,
    free: 5,
    firstPauseMs: FIRST_PAUSE_MS,
    pauseMaxMs: HOUR_MS,
    forgottenAfterMs: 24 * HOUR_MS,
  },
};
const TRY_QUOTAS: QuestionQuotas = {
  kind: 'sign-in-code',
  ofCaller: { questionsMax: 60, windowMs: HOUR_MS },
  ofSubject: { questionsMax: TRIES_MAX, windowMs: HOUR_MS },
};

const SAYS = textsOf('sign-in', {
  code: {
    id: 'JKN: kode masuk Anda {code}, berlaku 5 menit. Jangan berikan kode ini kepada siapa pun, termasuk kader.',
    en: 'JKN: your sign-in code is {code}, for 5 minutes. Give it to nobody, not to a cadre either.',
  },
});

export interface SignInDeps {
  readonly messaging: Pick<Messaging, 'pool' | 'newId' | 'now' | 'providers'>;
  readonly issuer: ParticipantIssuer;
  /** Seals the number to which a code is sent. */
  readonly keyring: Pick<Keyring, 'seal' | 'open'>;
  /** A key of the server, from which codes follow. */
  readonly key: Uint8Array;
}

/** Six digits that follow from the request and a key, so that the code is stored nowhere. */
function codeOf(key: Uint8Array, id: string): string {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'sigap sign-in codes', 32));
  const number = createHmac('sha256', own).update(id).digest().readUInt32BE(0) % 1_000_000;
  return String(number).padStart(6, '0');
}

export type TooMany = { readonly kind: 'too-many-questions'; readonly retryAt: Date };
export type RequestOutcome = { readonly kind: 'requested'; readonly id: string; readonly expiresAt: Date } | TooMany;

/** Stores the request, also for nobody, and queues the message where there is somebody with a number. */
export async function requestSignIn(
  { messaging, keyring }: SignInDeps,
  { cardNumber, birthDate, caller }: { cardNumber: CardNumber; birthDate: CivilDate; caller: Caller },
): Promise<RequestOutcome> {
  const { pool, newId } = messaging;
  const now = messaging.now();
  const charge = await chargeQuestion(pool, { quotas: REQUEST_QUOTAS, caller, subject: cardNumber, now });
  if (charge.kind === 'refused') return { kind: 'too-many-questions', retryAt: charge.retryAt };
  const holder = await findCardHolder({ connection: pool, keyring }, { cardNumber, birthDate });
  const id = newId();
  const phone = holder?.phone ?? null;
  const expiresAt = new Date(now.getTime() + CODE_HOLDS_MS);
  await inTransaction(pool, async (connection) => {
    await selectRows(
      connection,
      sql`insert into sign_in_requests (id, participant_id, family_id, sealed_phone, made_at, expires_at)
        values (${id}::uuid, ${holder?.participantId ?? null}::uuid, ${holder?.familyId ?? null}::uuid,
          ${phone === null ? null : keyring.seal(SIGN_IN_PHONES, id, Buffer.from(phone))}, ${now}, ${expiresAt})`,
    );
    await selectRows(
      connection,
      sql`select from graphile_worker.add_job(${SEND_SIGN_IN_CODE}, json_build_object('id', ${id}::text), max_attempts := 2)`,
    );
  });
  return { kind: 'requested', id, expiresAt };
}

/** The job that sends the code; for a request of nobody, or one that is over, it sends nothing. */
export const signInTasks = ({ messaging, keyring, key }: Omit<SignInDeps, 'issuer'>): Tasks => ({
  async [SEND_SIGN_IN_CODE](payload) {
    const { id } = payload as { readonly id: string };
    const [row] = await selectRows<{ sealedPhone: Buffer }>(
      messaging.pool,
      sql`select sealed_phone as "sealedPhone" from sign_in_requests where id = ${id}::uuid and sealed_phone is not null and used_at is null
        and expires_at > ${messaging.now()}`,
    );
    if (row === undefined || messaging.providers.SMS === null) return;
    const body = write(SAYS.code({ code: codeOf(key, id) }), 'id');
    const phone = keyring.open(SIGN_IN_PHONES, id, row.sealedPhone).toString() as PhoneNumber;
    await messaging.providers.SMS.send({ id: id as never, phone, body, approved: null });
  },
});

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly token: string; readonly expiresAt: Date }
  | { readonly kind: 'code-wrong' }
  | TooMany;

interface Claimed {
  readonly participantId: ParticipantId;
  readonly familyId: FamilyId;
}

/** Compares the code, a few times for each request at most; a code that opened a session opens no other. */
export async function signIn(
  { messaging, issuer, key }: SignInDeps,
  { requestId, code, caller }: { requestId: string; code: string; caller: Caller },
): Promise<SignInOutcome> {
  const { pool } = messaging;
  const now = messaging.now();
  const charge = await chargeQuestion(pool, { quotas: TRY_QUOTAS, caller, subject: requestId, now });
  if (charge.kind === 'refused') return { kind: 'too-many-questions', retryAt: charge.retryAt };
  const expected = Buffer.from(codeOf(key, requestId));
  const given = Buffer.from(code.trim());
  const isRight = given.length === expected.length && timingSafeEqual(given, expected);
  const [row] = await selectRows<Claimed>(
    pool,
    sql`update sign_in_requests set tries = tries + 1, used_at = case when ${isRight} then ${now}::timestamptz end
      where id = ${requestId}::uuid and used_at is null and tries < ${TRIES_MAX} and expires_at > ${now}
        and participant_id is not null
      returning participant_id as "participantId", family_id as "familyId"`,
  );
  if (row === undefined || !isRight) return { kind: 'code-wrong' };
  const until = new Date(now.getTime() + SESSION_LASTS_MS);
  return { kind: 'signed-in', token: await issuer.issue({ ...row, until }), expiresAt: until };
}
