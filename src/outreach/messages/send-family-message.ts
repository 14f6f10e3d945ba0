/** Queues a detail message for one family that somebody is talking with. */
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
  /** Made by the client, so that a repeat is the same message. */
  readonly id: MessageId;
  /** Found to be within the sender's scope. */
  readonly familyId: FamilyId;
  readonly templateCode: string;
  readonly requestedBy: string;
  /** Who asked for it, when that is a cadre. */
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
  /** Where the family's day began. */
  readonly dayBegan: Date;
  readonly perDayMax: number;
}

type Queued = 'queued' | 'id-taken' | 'messaged-enough';

/** One at a time per family, so that the day's limit holds however many ask at once. */
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
  return made === 1 ? 'queued' : 'id-taken';
}

/** Null when somebody else has taken the id in the meantime. At night it waits for the morning. */
async function queue(messaging: Messaging, command: FamilyMessageCommand): Promise<FamilyMessageOutcome | null> {
  const template = await findTemplate(messaging.pool, command.templateCode);
  if (template === null) return { kind: 'template-unknown' };
  if (messaging.providers[template.channel] === null) return { kind: 'channel-closed' };
  const addressed = await addressFamily(messaging, { familyId: command.familyId, kind: 'DETAIL' });
  if (addressed === null) return { kind: 'no-phone' };
  const { recipient, assessment, zone } = addressed;
  if (recipient.kind === 'not-reachable') return { kind: REFUSALS[recipient.reason] };
  if (assessment.amountToReactivate === 0n) return { kind: 'nothing-owed' };
  const now = messaging.now();
  const day = civilDateIn(now, zone);
  const policy = messagePolicyOn(messaging.policies, day);
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

/** The same command again is the same message, whatever has become of it. */
export const sendFamilyMessage = (messaging: Messaging, command: FamilyMessageCommand): Promise<FamilyMessageOutcome> =>
  once<Message, FamilyMessageOutcome>({
    find: () => findMessage(messaging.pool, command.id),
    isSame: (earlier) => isSame(earlier, command),
    repeat: (message) => ({ kind: 'queued', message }),
    make: () => queue(messaging, command),
  });
