/** Starts a blast: a reminder of the due date to each family of an audience, once. */
import { areRegions, isReached } from '../../households/regions/index.js';
import type { Viewer } from '../../platform/auth/index.js';
import { once } from '../../platform/db/once.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { execute, sql } from '../../platform/db/sql.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import type { MessageCampaignId } from '../../kernel/ids.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { blastWindow } from './blast-window.js';
import { enqueueFilling } from './due-messages.js';
import type { Audience, Campaign } from './campaign.js';
import { findCampaign } from './campaign.queries.js';
import { advance } from './message-progress.js';
import { type TemplateVersion, findTemplate } from './message-template.js';
import type { Messaging } from './messaging.js';

export interface StartBlastCommand {
  readonly id: MessageCampaignId;
  readonly templateCode: string;
  readonly audience: Audience;
  /** The moment before which no message is sent; null for now. */
  readonly sendFrom: Date | null;
}

export type StartBlastProblem =
  | 'conflicts-with-earlier'
  | 'template-unknown'
  | 'channel-closed'
  | 'region-outside-reach'
  | 'due-date-has-passed'
  | 'too-far-ahead';

export type StartBlastOutcome =
  | { readonly kind: 'started'; readonly campaign: Campaign }
  | { readonly kind: StartBlastProblem };

const isSame = (earlier: Campaign, { templateCode, audience }: StartBlastCommand, viewer: Viewer): boolean =>
  earlier.templateCode === templateCode &&
  earlier.startedBy === viewer.subject &&
  earlier.audience.region === audience.region &&
  earlier.audience.monthsMin === audience.monthsMin &&
  earlier.audience.monthsMax === audience.monthsMax &&
  earlier.audience.careClass === audience.careClass;

interface Planned {
  readonly command: StartBlastCommand;
  readonly viewer: Viewer;
  readonly template: TemplateVersion;
  readonly lastDay: string;
}

/** Inserts the blast. Returns false, having written nothing, when the id is taken. */
async function insert(
  messaging: Messaging,
  connection: Connection,
  { command, viewer, template, lastDay }: Planned,
): Promise<boolean> {
  const { id, audience, sendFrom } = command;
  const now = messaging.now();
  const made = await execute(
    connection,
    sql`insert into message_campaigns (id, template_id, region_code, months_min, months_max, care_class, send_from, last_day, started_by, started_at)
      values (${id}::uuid, ${template.id}::uuid, ${audience.region}, ${audience.monthsMin}, ${audience.monthsMax},
        ${audience.careClass}, ${sendFrom ?? now}, ${lastDay}::date, ${viewer.subject}, ${now})
      on conflict (id) do nothing`,
  );
  if (made === 1) await enqueueFilling(connection, id);
  return made === 1;
}

interface Start {
  readonly viewer: Viewer;
  readonly command: StartBlastCommand;
}

/** Returns null when another transaction has taken the id. */
async function startNew(messaging: Messaging, { viewer, command }: Start): Promise<StartBlastOutcome | null> {
  const { region } = command.audience;
  if (!isReached(region, viewer.regions) || !(await areRegions(messaging.pool, [region])))
    return { kind: 'region-outside-reach' };
  const template = await findTemplate(messaging.pool, command.templateCode);
  if (template === null) return { kind: 'template-unknown' };
  if (messaging.providers[template.channel] === null) return { kind: 'channel-closed' };
  const now = messaging.now();
  const zone = timeZoneOf(region);
  const dueDay = messaging.dueDayOn(civilDateIn(now, zone));
  const window = blastWindow({ sendFrom: command.sendFrom ?? now, now, zone, dueDay });
  if (window.kind !== 'open') return window;
  const planned = { command, viewer, template, lastDay: window.lastDay };
  const isMade = await inTransaction(messaging.pool, (connection) => insert(messaging, connection, planned));
  const campaign = isMade ? await findCampaign(messaging.pool, command.id) : null;
  return campaign === null ? null : { kind: 'started', campaign };
}

/** Starts a blast. A repeat is the same blast, so that nobody gets a second message. */
export const startBlast = (messaging: Messaging, { viewer, command }: Start): Promise<StartBlastOutcome> =>
  once<Campaign, StartBlastOutcome>({
    find: () => findCampaign(messaging.pool, command.id),
    isSame: (earlier) => isSame(earlier, command, viewer),
    repeat: (campaign) => ({ kind: 'started', campaign }),
    make: () => startNew(messaging, { viewer, command }),
  });

/** Stops a blast: messages that are not sent yet never will be; sent ones cannot be recalled. */
export function stopBlast(messaging: Messaging, id: MessageCampaignId): Promise<void> {
  const at = messaging.now();
  return inTransaction(messaging.pool, async (connection) => {
    await execute(
      connection,
      sql`update message_campaigns set stopped_at = coalesce(stopped_at, ${at}) where id = ${id}::uuid`,
    );
    await execute(
      connection,
      sql`update messages set ${advance({ state: 'SUPPRESSED', at, reason: 'CAMPAIGN_STOPPED' })}
        where campaign_id = ${id}::uuid and state = 'QUEUED' and claimed_by is null`,
    );
  });
}
