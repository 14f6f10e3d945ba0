/** Writes complaints, sessions and articles of the demo, inside the caller's transaction. */
import type { Connection } from '../../platform/db/pool.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { WITA } from '../../kernel/time-zone.js';
import { insertRows } from '../world/insert-rows.js';
import { chanceFrom } from '../simulator/chance.js';
import { DEMO_ARTICLES } from './demo-articles.js';
import { demoIds } from './demo-ids.js';
import { ARTICLES, ATTENDANCE, COMPLAINTS, COMPLAINT_STEPS, SESSIONS } from './demo-tables.js';
import type { DemoFieldRecords } from './make-field-records.js';
import { momentOf } from './moments.js';

export async function writeFieldRecords(
  connection: Connection,
  { complaints, sessions }: DemoFieldRecords,
): Promise<void> {
  await insertRows(connection, COMPLAINTS, complaints);
  await insertRows(
    connection,
    COMPLAINT_STEPS,
    complaints.flatMap(({ steps }) => steps),
  );
  await insertRows(connection, SESSIONS, sessions);
  const came = sessions.flatMap(({ id, families }) => families.map((familyId) => ({ sessionId: id, familyId })));
  await insertRows(connection, ATTENDANCE, came);
}

/** Writes the articles, published in the first morning of the year. */
export async function writeArticles(
  connection: Connection,
  { seed, today }: { seed: number; today: CivilDate },
): Promise<void> {
  const ids = demoIds(chanceFrom(seed + 7_008));
  const date = `${today.slice(0, 4)}-01-01` as CivilDate;
  const publishedAt = momentOf({ date, minuteOfDay: 9 * 60, zone: WITA });
  await insertRows(
    connection,
    ARTICLES,
    DEMO_ARTICLES.map((article) => ({ ...article, id: ids(), publishedAt })),
  );
}
