/** Queues a detail message for one family with whom somebody is in contact. */
import { markBreach } from '../../fieldwork/conduct/index.js';
import { FAMILY_HOMES } from '../../households/families/index.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { once } from '../../platform/db/once.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { countRows, execute, selectRows, sql } from '../../platform/db/sql.js';
import { civilDateIn, startOfDay } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId, MessageId } from '../../kernel/ids.js';
import { addressFamily } from './address-family.js';
import { messagePolicyOn, nextContactMoment } from './contact-hours.js';
import type { Message } from './message.js';
import { findMessage } from './message.queries.js';
import { type TemplateVersion, findTemplate } from './message-template.js';
import type { Messaging } from './messaging.js';

export interface FamilyMessageCommand {
  /** The client makes the id, so that a repeated request is the same message. */
  readonly id: MessageId;
  /** The family; the caller has checked that the sender may see it. */
  readonly familyId: FamilyId;
  readonly templateCode: string;
  readonly requestedBy: string;
  /** The cadre who asked for the message; null for anybody else. */
  readonly cadreId: CadreId | null;
}

export type FamilyMessageProblem =
  | 'conflicts-with-earlier'
  | 'template-unknown'
  | 'channel-closed'
  | 'do-not-contact'
  | 'no-phone'
  | 'nothing-owed'
  | 'messaged-enough';

export type FamilyMessageOutcome =
  | { readonly kind: 'queued'; readonly message: Message }
  | { readonly kind: FamilyMessageProblem };

const REFUSALS = { DO_NOT_CONTACT: 'do-not-contact', OPTED_OUT: 'do-not-contact', NO_PHONE: 'no-phone' } as const;

const isSame = (earlier: Message, command: FamilyMessageCommand): boolean =>
  earlier.familyId === command.familyId &&
  earlier.templateCode === command.templateCode &&
  earlier.requestedBy === command.requestedBy;

interface Queueing {
  readonly command: FamilyMessageCommand;
  readonly template: TemplateVersion;
  readonly sendAfter: Date;
  /** The moment at which the day began where the family lives. */
  readonly dayBegan: Date;
  readonly perDayMax: number;
}

type Queued = 'queued' | 'id-taken' | 'messaged-enough';

/**
 * Queues a message. Messages to one family are queued one after the other, so that the day's limit holds for requests
 * at once.
 */
async function queueOne(messaging: Messaging, connection: Connection, queueing: Queueing): Promise<Queued> {
  const { command, template, sendAfter, dayBegan, perDayMax } = queueing;
  await selectRows(connection, sql`select pg_advisory_xact_lock(7204006, hashtext(${command.familyId}))`);
  const today = await countRows(
    connection,
    sql`from messages where family_id = ${command.familyId}::uuid and campaign_id is null
      and state <> 'SUPPRESSED' and queued_at >= ${dayBegan} and id <> ${command.id}::uuid`,
  );
  if (today >= perDayMax) return 'messaged-enough';
  const made = await execute(
    connection,
    sql`insert into messages (id, family_id, template_id, channel, state, send_after, requested_by, cadre_id, queued_at)
      values (${command.id}::uuid, ${command.familyId}::uuid, ${template.id}::uuid, ${template.channel}, 'QUEUED', ${sendAfter},
        ${command.requestedBy}, ${command.cadreId}, ${messaging.now()}) on conflict (id) do nothing`,
  );
  if (made !== 1) return 'id-taken';
  await markMessage(messaging, connection, queueing);
  return 'queued';
}

/** Marks what the message breaks of the rules of conduct at the moment at which it is sent. */
async function markMessage(
  { conduct, newId, now }: Messaging,
  connection: Connection,
  { command: { id, familyId, cadreId, requestedBy: by }, sendAfter: at }: Queueing,
): Promise<void> {
  const [home] = await selectRows<{ region: RegionCode }>(
    connection,
    sql`select region_code as region from ${FAMILY_HOMES} f where f.family_id = ${familyId}::uuid`,
  );
  if (home === undefined) return;
  const contact = { kind: 'MESSAGE', id, familyId, region: home.region, cadreId, by, at } as const;
  await markBreach(connection, { conduct, newId, now: now() }, contact);
}

/** Returns null when another transaction has taken the id. At night the message waits for the morning. */
async function queue(messaging: Messaging, command: FamilyMessageCommand): Promise<FamilyMessageOutcome | null> {
  const template = await findTemplate(messaging.pool, command.templateCode);
  if (template === null) return { kind: 'template-unknown' };
  if (messaging.providers[template.channel] === null) return { kind: 'channel-closed' };
  const addressed = await addressFamily(messaging, { familyId: command.familyId, kind: 'DETAIL' });
  if (addressed === null) return { kind: 'no-phone' };
  const { recipient, assessment, zone } = addressed;
  if (recipient.kind === 'not-reachable') return { kind: REFUSALS[recipient.reason] };
  if (assessment.dueNow === 0n) return { kind: 'nothing-owed' };
  const now = messaging.now();
  const day = civilDateIn(now, zone);
  const policy = messagePolicyOn(messaging.policies(), day);
  const queueing: Queueing = {
    command,
    template,
    sendAfter: nextContactMoment(now, { zone, policy }),
    dayBegan: startOfDay(day, zone),
    perDayMax: policy.detailMessagesPerDayMax,
  };
  const queued = await inTransaction(messaging.pool, (connection) => queueOne(messaging, connection, queueing));
  if (queued === 'messaged-enough') return { kind: queued };
  const message = queued === 'queued' ? await findMessage(messaging.pool, command.id) : null;
  return message === null ? null : { kind: 'queued', message };
}

/** Queues a message. A repeat of the command returns the same message as it stands. */
export const sendFamilyMessage = (messaging: Messaging, command: FamilyMessageCommand): Promise<FamilyMessageOutcome> =>
  once<Message, FamilyMessageOutcome>({
    find: () => findMessage(messaging.pool, command.id),
    isSame: (earlier) => isSame(earlier, command),
    repeat: (message) => ({ kind: 'queued', message }),
    make: () => queue(messaging, command),
  });
