/** Gives one queued message to its provider, at most one attempt at a time, and records the outcome. */
import { isListed } from '../../platform/jobs/index.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import { patiently } from '../../platform/db/patience.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { FamilyId, MessageCampaignId, MessageId } from '../../kernel/ids.js';
import { invariant, unreachable } from '../../kernel/invariant.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { type AddressedFamily, addressFamily } from './address-family.js';
import { messagePolicyOn } from './contact-hours.js';
import { type SendingDecision, decideSending } from './decide-sending.js';
import { type Progress, advance, recordProgress } from './message-progress.js';
import { maskPhoneNumber } from '../../kernel/phone-number.js';
import { sealPhone } from './message-phone.js';
import { MASKED_CODE } from './message-link.js';
import { saveLink } from './message-link.queries.js';
import type { MessageEvent } from './message-variables.js';
import { type MessageChannel, type MessageKind, type OccasionKind, TOLD_WITHOUT_DEBT } from './message-words.js';
import type { Messaging } from './messaging.js';
import type { MessageProvider, OutgoingMessage, SendOutcome } from './providers/provider.js';
import { renderTemplate, variablesIn } from './template-text.js';

const RECORDING_PATIENCE_MS = 8_000;

/** Thrown so that the job is tried again later, with growing pauses; it names no family. */
export class MessageNotTaken extends Error {
  override readonly name = 'MessageNotTaken';
}

interface ClaimedMessage {
  readonly id: MessageId;
  readonly familyId: FamilyId;
  readonly campaignId: MessageCampaignId | null;
  readonly channel: MessageChannel;
  readonly lastDay: CivilDate | null;
  readonly attempts: number;
  readonly isUncertain: boolean;
  /** Whether the blast was stopped before this worker took the message. */
  readonly isStopped: boolean;
  readonly body: string | null;
  readonly template: string;
  readonly templateCode: string;
  readonly providerTemplate: string | null;
  /** What kind of occasion the message has; null for one that somebody asked for. */
  readonly occasionKind: OccasionKind | null;
  readonly amount: Rupiah | null;
  readonly eventDate: CivilDate | null;
}

export interface Sending {
  readonly messaging: Messaging;
  /** The worker that holds the message; if it dies, the message is released. */
  readonly workerId: number;
}

/**
 * Claims the message for the worker; returns null when it is not queued, another worker holds it, or this one was found
 * dead: its work was freed already, and nobody would free this.
 */
async function claim({ messaging, workerId }: Sending, id: MessageId): Promise<ClaimedMessage | null> {
  const [row] = await selectRows<ClaimedMessage>(
    messaging.pool,
    sql`with held as (
        update messages m set claimed_by = ${workerId}, attempts = attempts + 1
        where m.id = ${id}::uuid and m.state = 'QUEUED' and m.claimed_by is null and ${isListed(workerId)}
        returning m.*
      )
      select m.id, m.family_id as "familyId", m.campaign_id as "campaignId", m.channel, m.last_day as "lastDay", m.attempts,
        m.is_uncertain as "isUncertain", m.body, t.text as template, t.code as "templateCode",
        exists (select from message_campaigns c where c.id = m.campaign_id and c.stopped_at is not null) as "isStopped",
        t.provider_template as "providerTemplate", o.kind as "occasionKind", o.amount, o.event_date as "eventDate"
      from held m join message_templates t on t.id = m.template_id left join message_occasions o on o.message_id = m.id`,
  );
  return row ?? null;
}

/** Puts a message off until its moment, when it is enqueued again. Nothing was sent, so the attempt is not counted. */
async function putOff(sending: Sending, id: MessageId, until: Date): Promise<void> {
  await execute(
    sending.messaging.pool,
    sql`update messages set send_after = ${until}, enqueued_at = null, claimed_by = null, attempts = attempts - 1
      where id = ${id}::uuid and claimed_by = ${sending.workerId}`,
  );
  await endIfStopped(sending, id);
}

/** Suppresses a released message of a stopped blast: stopping it could not end messages that workers held. */
async function endIfStopped({ messaging }: Sending, id: MessageId): Promise<void> {
  await execute(
    messaging.pool,
    sql`update messages set ${advance({ state: 'SUPPRESSED', at: messaging.now(), reason: 'CAMPAIGN_STOPPED' })}
      where id = ${id}::uuid and state = 'QUEUED' and claimed_by is null
        and exists (select from message_campaigns c where c.id = campaign_id and c.stopped_at is not null)`,
  );
}

const end = ({ messaging }: Sending, id: MessageId, progress: Omit<Progress, 'at'>): Promise<void> =>
  recordProgress(messaging.pool, { id, progress: { ...progress, at: messaging.now() }, providerMessageId: null });

/**
 * Stores the text before it is sent, so that it is the same at every attempt; the code of its link stays out of what is
 * stored. @throws MessageNotTaken when the message was taken from this worker meanwhile, so that only one sends it.
 */
async function prepare(
  { messaging, workerId }: Sending,
  message: ClaimedMessage,
  { addressed, decision, provider, linkDays }: Leaving,
): Promise<OutgoingMessage> {
  const { variables } = addressed;
  const body = message.body ?? renderTemplate(message.template, variables);
  invariant(message.body !== null || body.includes(variables.shortLink), 'every message carries its link');
  const held = await execute(
    messaging.pool,
    sql`update messages set phone = null, sealed_phone = ${sealPhone(messaging.keyring, message.id, decision.phone)},
        phone_masked = ${maskPhoneNumber(decision.phone)}, body = ${body}, provider = ${provider.name}
      where id = ${message.id}::uuid and claimed_by = ${workerId}`,
  );
  if (held === 0) throw new MessageNotTaken(`message ${message.id} was taken from this worker`);
  const code = messaging.linkCodeOf(message.id);
  const madeAt = messaging.now();
  const expiresAt = new Date(madeAt.getTime() + linkDays * 86_400_000);
  await saveLink(messaging.pool, { code, messageId: message.id, familyId: message.familyId, madeAt, expiresAt });
  const revealed = (text: string): string => text.replaceAll(MASKED_CODE, code);
  const approved =
    message.providerTemplate === null
      ? null
      : {
          name: message.providerTemplate,
          values: variablesIn(message.template).map((name) => ({ name, text: revealed(String(variables[name])) })),
        };
  return { id: message.id, phone: decision.phone, body: revealed(body), approved };
}

interface Leaving {
  readonly addressed: AddressedFamily;
  readonly decision: Extract<SendingDecision, { kind: 'send' }>;
  readonly provider: MessageProvider;
  readonly linkDays: number;
}

async function leaveForLater(sending: Sending, message: ClaimedMessage, outcome: SendOutcome & { detail: string }) {
  await execute(
    sending.messaging.pool,
    sql`update messages set claimed_by = null, is_uncertain = is_uncertain or ${outcome.kind === 'unknown'}
      where id = ${message.id}::uuid and claimed_by = ${sending.workerId}`,
  );
  await endIfStopped(sending, message.id);
  throw new MessageNotTaken(`message ${message.id} was not taken at attempt ${message.attempts}: ${outcome.detail}`);
}

async function record(sending: Sending, message: ClaimedMessage, outcome: SendOutcome & LastChance): Promise<void> {
  switch (outcome.kind) {
    case 'accepted':
      return recordProgress(sending.messaging.pool, {
        id: message.id,
        progress: { state: 'SENT', at: sending.messaging.now(), reason: null },
        providerMessageId: outcome.providerMessageId,
      });
    case 'refused':
      return end(sending, message.id, { state: 'FAILED', reason: outcome.reason });
    case 'unavailable':
      if (outcome.isLast) return end(sending, message.id, { state: 'FAILED', reason: 'ATTEMPTS_EXHAUSTED' });
      return leaveForLater(sending, message, outcome);
    case 'unknown':
      if (outcome.isLast || !outcome.isRepeatable)
        return end(sending, message.id, { state: 'FAILED', reason: 'OUTCOME_UNKNOWN' });
      return leaveForLater(sending, message, outcome);
    default:
      return unreachable(outcome);
  }
}

/** A blast and a step of dunning go to many families unasked, so that the wish for no blasts refuses both. */
const kindOf = ({ campaignId, occasionKind }: ClaimedMessage): MessageKind =>
  campaignId !== null || occasionKind === 'DUNNING' ? 'BLAST' : 'DETAIL';

const eventOf = ({ occasionKind, amount, eventDate }: ClaimedMessage): MessageEvent | null =>
  occasionKind === null ? null : { amount, date: eventDate };

interface LastChance {
  readonly isLast: boolean;
  readonly isRepeatable: boolean;
}

/**
 * Sends a message; does nothing when it is sent, suppressed or held by another worker. @throws MessageNotTaken so that
 * the job is tried again.
 */
export async function sendMessage(sending: Sending, id: MessageId): Promise<void> {
  const message = await claim(sending, id);
  if (message === null) return;
  if (message.isStopped) return end(sending, id, { state: 'SUPPRESSED', reason: 'CAMPAIGN_STOPPED' });
  const { messaging } = sending;
  const provider = messaging.providers[message.channel];
  const addressed = await addressFamily(messaging, {
    familyId: message.familyId,
    kind: kindOf(message),
    event: eventOf(message),
  });
  if (addressed === null) return end(sending, id, { state: 'SUPPRESSED', reason: 'NO_PHONE' });
  if (provider === null) return end(sending, id, { state: 'FAILED', reason: 'REFUSED_BY_PROVIDER' });
  const now = messaging.now();
  const policy = messagePolicyOn(messaging.policies(), civilDateIn(now, addressed.zone));
  const { zone, recipient, assessment } = addressed;
  const decision = decideSending({
    now,
    zone,
    policy,
    recipient,
    message,
    dueNow: assessment.dueNow,
    isLeftInPeace: assessment.keepsPlan && kindOf(message) === 'BLAST',
    isOfUseWithoutDebt: TOLD_WITHOUT_DEBT.has(message.templateCode),
    isRepeatable: provider.isRepeatable,
  });
  switch (decision.kind) {
    case 'put-off':
      return putOff(sending, id, decision.until);
    case 'suppress':
      return end(sending, id, { state: 'SUPPRESSED', reason: decision.reason });
    case 'fail':
      return end(sending, id, { state: 'FAILED', reason: decision.reason });
    case 'send': {
      const leaving = { addressed, provider, linkDays: policy.linkDays };
      const outcome = await provider.send(await prepare(sending, message, { ...leaving, decision }));
      const chance = { isLast: message.attempts >= policy.attemptsMax, isRepeatable: provider.isRepeatable };
      // What the provider said is known here alone, so a database that is away for a moment is waited for.
      return patiently(() => record(sending, message, { ...outcome, ...chance }), { withinMs: RECORDING_PATIENCE_MS });
    }
    default:
      return unreachable(decision);
  }
}
