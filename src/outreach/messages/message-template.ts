/** A version of a template as it is read, and the queries that find one. */
import type { Pool } from '../../platform/db/pool.js';
import { type Sql, selectRows, sql } from '../../platform/db/sql.js';
import type { MessageTemplateId } from '../../kernel/ids.js';
import type { MessageChannel } from './message-words.js';

export interface TemplateVersion {
  readonly id: MessageTemplateId;
  readonly code: string;
  readonly version: number;
  readonly channel: MessageChannel;
  readonly text: string;
  readonly providerTemplate: string | null;
  readonly savedBy: string;
  readonly savedAt: Date;
}

const COLUMNS = sql`t.id, t.code, t.version, t.channel, t.text, t.provider_template as "providerTemplate", t.saved_by as "savedBy", t.saved_at as "savedAt"`;

/** Selects the newest version of each code that meets the condition. */
const newest = (condition: Sql): Sql =>
  sql`select distinct on (t.code) ${COLUMNS} from message_templates t where ${condition} order by t.code, t.version desc`;

export const findTemplates = (pool: Pool): Promise<TemplateVersion[]> => selectRows(pool, newest(sql`true`));

export async function findTemplate(pool: Pool, code: string): Promise<TemplateVersion | null> {
  const [row] = await selectRows<TemplateVersion>(pool, newest(sql`t.code = ${code}`));
  return row ?? null;
}

/** Finds any version, also one that is no longer in use. */
export async function findTemplateById(pool: Pool, id: MessageTemplateId): Promise<TemplateVersion | null> {
  const [row] = await selectRows<TemplateVersion>(
    pool,
    sql`select ${COLUMNS} from message_templates t where t.id = ${id}::uuid`,
  );
  return row ?? null;
}
