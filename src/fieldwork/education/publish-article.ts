/** Publishes the next version of an article, or withdraws it: the first publication makes the article. */
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { ARTICLE_COLUMNS } from './knowledge.queries.js';
import {
  type ArticleVersion,
  type PublishArticleCommand,
  type PublishArticleOutcome,
  isSameArticle,
} from './knowledge.js';

/** One writer at a time, so that versions count up without a gap; published a few times a month. */
const PUBLISH_LOCK = 7_204_007;

const insertNext = (connection: Connection, command: PublishArticleCommand, now: Date): Promise<ArticleVersion[]> =>
  selectRows<ArticleVersion>(
    connection,
    sql`insert into knowledge_article_versions as k (id, article, version, category, title, body, withdrawn, published_by, published_at)
      select ${command.id}::uuid, ${command.article}, coalesce(max(version), 0) + 1, ${command.category}, ${command.title}, ${command.body},
        ${command.withdrawn}::boolean, ${command.publishedBy}, ${now}::timestamptz
      from knowledge_article_versions where article = ${command.article}
      returning ${ARTICLE_COLUMNS}`,
  );

/** The same version told again answers as it did; other words for the same id are refused. */
export function publishArticle(
  { pool, now }: { pool: Pool; now: Date },
  command: PublishArticleCommand,
): Promise<PublishArticleOutcome> {
  return inTransaction<PublishArticleOutcome>(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
    const [earlier] = await selectRows<ArticleVersion>(
      connection,
      sql`select ${ARTICLE_COLUMNS} from knowledge_article_versions k where k.id = ${command.id}::uuid`,
    );
    if (earlier !== undefined)
      return isSameArticle(command, earlier)
        ? { kind: 'published', version: earlier }
        : { kind: 'conflicts-with-earlier' };
    const [version] = await insertNext(connection, command, now);
    if (version === undefined) throw new Error('an insert returns its row');
    return { kind: 'published', version };
  });
}
