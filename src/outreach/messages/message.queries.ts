/** Reads messages within a viewer's scope: whoever may see a family may see its messages. */
import type { Pool } from '../../platform/db/pool.js';
import { type Page, type TimeSort, timeOrders } from '../../platform/db/keyset.js';
import { type Sql, allOf, countRows, selectRows, sql } from '../../platform/db/sql.js';
import { NO_FILTER, type Visibility } from '../../households/families/index.js';
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { FamilyId, MessageCampaignId, MessageId } from '../../kernel/ids.js';
import { maskPhoneNumber } from '../../kernel/phone-number.js';
import type { StoredPhone } from './message-phone.js';
import type { MessageChannel, MessageState } from './message-words.js';
import type { Message } from './message.js';

export interface MessagesFilter {
  readonly familyId: FamilyId | null;
  readonly campaignId: MessageCampaignId | null;
  readonly channel: MessageChannel | null;
  readonly state: MessageState | null;
}

/** The sort values of a message; `queuedAt` keeps the database's microseconds. */
export type MessageSortKey = [queuedAt: string, id: string];

export interface MessageQueries {
  /** Finds a page, sorted by when messages were queued. */
  findPage(
    visibility: Visibility,
    params: { readonly filter: MessagesFilter; readonly sort: TimeSort; readonly page: Page<MessageSortKey> },
  ): Promise<Message[]>;
  count(visibility: Visibility, filter: MessagesFilter): Promise<number>;
  findById(visibility: Visibility, id: MessageId): Promise<Message | null>;
}

const MESSAGES = sql`select m.id, m.family_id as "familyId", m.campaign_id as "campaignId", m.template_id as "templateId",
    t.code as "templateCode", m.channel, m.state, m.reason, m.send_after as "sendAfter", m.requested_by as "requestedBy",
    m.queued_at as "queuedAt", m.attempts, m.phone, m.phone_masked as "phoneMasked", m.body as text, m.sent_at as "sentAt", m.delivered_at as "deliveredAt",
    m.read_at as "readAt", m.ended_at as "endedAt", m.queued_at::text as "sortValue"
  from messages m join message_templates t on t.id = m.template_id`;

type MessageRow = Omit<Message, '__typename'> & Pick<StoredPhone, 'phone'>;
const toMessage = ({ phone, ...row }: MessageRow): Message => ({
  __typename: 'Message',
  ...row,
  phoneMasked: phone === null ? row.phoneMasked : maskPhoneNumber(phone),
});

function visible({ scope, days }: Visibility): Sql | null {
  if (scope.kind === 'all') return sql`true`;
  const source = familySource(scope, NO_FILTER, days);
  return source === null ? null : sql`m.family_id in (select f.id ${source})`;
}

function conditionsOf(filter: MessagesFilter): Sql[] {
  const conditions: (Sql | false)[] = [
    filter.familyId !== null && sql`m.family_id = ${filter.familyId}::uuid`,
    filter.campaignId !== null && sql`m.campaign_id = ${filter.campaignId}::uuid`,
    filter.channel !== null && sql`m.channel = ${filter.channel}`,
    filter.state !== null && sql`m.state = ${filter.state}`,
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Finds a message without checking scope, for a caller that queued it. */
export async function findMessage(pool: Pool, id: MessageId): Promise<Message | null> {
  const [row] = await selectRows<MessageRow>(pool, sql`${MESSAGES} where m.id = ${id}::uuid`);
  return row === undefined ? null : toMessage(row);
}

const ORDERS = timeOrders({ 'm.queued_at': 'timestamptz', 'm.id': 'uuid' });

export const createMessageQueries = (pool: Pool): MessageQueries => ({
  async findPage(visibility, { filter, sort, page }) {
    const scope = visible(visibility);
    if (scope === null) return [];
    const { condition, order } = ORDERS[sort](page);
    const where = allOf([scope, ...conditionsOf(filter), condition]);
    const rows = await selectRows<MessageRow>(
      pool,
      sql`${MESSAGES} where ${where} order by ${order} limit ${page.limit}`,
    );
    return rows.map(toMessage);
  },

  async count(visibility, filter) {
    const scope = visible(visibility);
    if (scope === null) return 0;
    return countRows(pool, sql`from messages m where ${allOf([scope, ...conditionsOf(filter)])}`);
  },

  async findById(visibility, id) {
    const scope = visible(visibility);
    if (scope === null) return null;
    const [row] = await selectRows<MessageRow>(pool, sql`${MESSAGES} where m.id = ${id}::uuid and ${scope}`);
    return row === undefined ? null : toMessage(row);
  },
});
