/** Turns a blast's audience into queued messages, page by page; a restart continues where it stopped. */
import { paysItself } from '../../households/arrears/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import { type Connection, inTransaction } from '../../platform/db/pool.js';
import { stretch } from '../../platform/db/keyset.js';
import { execute, selectRows, sql } from '../../platform/db/sql.js';
import {
  type FamiliesFilter,
  type Family,
  type FamilySortKey,
  type Visibility,
  createFamilyQueries,
  createParticipantQueries,
  listFamilies,
  participantsByFamily,
  sortKeyOf,
} from '../../households/families/index.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FamilyId, MessageCampaignId, MessageTemplateId } from '../../kernel/ids.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import type { MessageChannel } from './message-words.js';
import type { Messaging } from './messaging.js';

const PAGE_FAMILIES = 500;

interface FillingCampaign {
  readonly id: MessageCampaignId;
  readonly templateId: MessageTemplateId;
  readonly channel: MessageChannel;
  readonly region: RegionCode;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly careClass: CareClass | null;
  readonly sendFrom: Date;
  readonly lastDay: CivilDate;
  readonly startedBy: string;
  readonly month: string | null;
  readonly family: FamilyId | null;
}

/** Locks the campaign until the transaction ends; returns null when it is filled, stopped or unknown. */
async function lockCampaign(connection: Connection, id: MessageCampaignId): Promise<FillingCampaign | null> {
  const [row] = await selectRows<FillingCampaign>(
    connection,
    sql`select c.id, c.template_id as "templateId", t.channel, c.region_code as region, c.months_min as "monthsMin",
        c.months_max as "monthsMax", c.care_class as "careClass", c.send_from as "sendFrom", c.last_day as "lastDay",
        c.started_by as "startedBy", c.filled_to_month as month, c.filled_to_family as family
      from message_campaigns c join message_templates t on t.id = c.template_id
      where c.id = ${id}::uuid and c.filled_at is null and c.stopped_at is null for update of c`,
  );
  return row ?? null;
}

const filterOf = ({ region, monthsMin, monthsMax, careClass }: FillingCampaign): FamiliesFilter => ({
  region,
  cadreId: null,
  status: null,
  careClass,
  monthsInArrears: { min: monthsMin, max: monthsMax },
  // A reminder of arrears is not for a family that keeps its instalment plan.
  keepsPlan: false,
});

const sortKeyReached = ({ month, family }: FillingCampaign): FamilySortKey | null =>
  month === null || family === null ? null : [month, family];

function findPage(messaging: Messaging, campaign: FillingCampaign): Promise<Family[]> {
  const { pool, assess } = messaging;
  const now = messaging.now();
  const visibility: Visibility = { scope: { kind: 'regions', regions: [campaign.region] }, days: zoneDaysAt(now) };
  return listFamilies(
    {
      families: createFamilyQueries(pool, familySource),
      participantsByFamily: participantsByFamily(createParticipantQueries(pool)),
      assess,
      visibility,
    },
    {
      filter: filterOf(campaign),
      sort: 'LONGEST_IN_ARREARS',
      page: stretch(sortKeyReached(campaign), PAGE_FAMILIES),
      withMembers: false,
    },
  );
}

async function queueMessages(
  connection: Connection,
  campaign: FillingCampaign,
  { families, messaging }: { families: readonly Family[]; messaging: Messaging },
): Promise<void> {
  const ids = families.map(() => messaging.newId());
  await execute(
    connection,
    sql`insert into messages (id, campaign_id, family_id, template_id, channel, state, send_after, last_day, requested_by, queued_at)
      select t.id, ${campaign.id}::uuid, t.family, ${campaign.templateId}::uuid, ${campaign.channel}, 'QUEUED',
        ${campaign.sendFrom}, ${campaign.lastDay}::date, ${campaign.startedBy}, ${messaging.now()}
      from unnest(${ids}::uuid[], ${families.map(({ id }) => id)}::uuid[]) as t (id, family)
      on conflict on constraint messages_one_per_campaign_and_family do nothing`,
  );
}

/** Queues one page in a transaction that also stores the position reached. Returns true while more remains. */
const fillPage = (messaging: Messaging, id: MessageCampaignId): Promise<boolean> =>
  inTransaction(messaging.pool, async (connection) => {
    const campaign = await lockCampaign(connection, id);
    if (campaign === null) return false;
    const families = await findPage(messaging, campaign);
    // Nobody is reminded of a premium that others pay.
    const reminded = families.filter(({ segment }) => paysItself(segment));
    if (reminded.length > 0) await queueMessages(connection, campaign, { families: reminded, messaging });
    const last = families.at(-1);
    const isDone = families.length < PAGE_FAMILIES;
    const [month, family] = last === undefined ? [campaign.month, campaign.family] : sortKeyOf(last);
    await execute(
      connection,
      sql`update message_campaigns set filled_to_month = ${month}::date, filled_to_family = ${family}::uuid,
        filled_at = ${isDone ? messaging.now() : null} where id = ${id}::uuid`,
    );
    return !isDone;
  });

/** Fills the campaign. Running it again, or several times at once, does no harm. */
export async function fillCampaign(messaging: Messaging, id: MessageCampaignId): Promise<void> {
  while (await fillPage(messaging, id)); // each page tells whether more follow
}
