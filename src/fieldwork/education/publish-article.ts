/** Publishes the next version of an article, or withdraws it. The first publication creates the article. */
import { once } from '../../platform/db/once.js';
import { type Connection, type Pool, inTransaction } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { invariant } from '../../kernel/invariant.js';
import { ARTICLE_COLUMNS } from './knowledge.queries.js';
import {
  type ArticleVersion,
  type PublishArticleCommand,
  type PublishArticleOutcome,
  isSameArticle,
} from './knowledge.js';

/**
 * The key of the lock that lets one writer publish at a time, so that version numbers have no gap. Publishing is rare.
 */
const PUBLISH_LOCK = 7_204_007;

async function insertNext(connection: Connection, command: PublishArticleCommand, now: Date): Promise<ArticleVersion> {
  const [version] = await selectRows<ArticleVersion>(
    connection,
    sql`insert into knowledge_article_versions as k (id, article, version, category, title, body, withdrawn, published_by, published_at)
      select ${command.id}::uuid, ${command.article}, coalesce(max(version), 0) + 1, ${command.category}, ${command.title}, ${command.body},
        ${command.withdrawn}::boolean, ${command.publishedBy}, ${now}::timestamptz
      from knowledge_article_versions where article = ${command.article}
      returning ${ARTICLE_COLUMNS}`,
  );
  invariant(version !== undefined, 'an insert returns its row');
  return version;
}

async function findEarlier(connection: Connection, id: string): Promise<ArticleVersion | null> {
  const [earlier] = await selectRows<ArticleVersion>(
    connection,
    sql`select ${ARTICLE_COLUMNS} from knowledge_article_versions k where k.id = ${id}::uuid`,
  );
  return earlier ?? null;
}

/**
 * Publishes a version. A repeat with the same content returns the same version; other content under its id is refused.
 */
export function publishArticle(
  { pool, now }: { pool: Pool; now: Date },
  command: PublishArticleCommand,
): Promise<PublishArticleOutcome> {
  return inTransaction(pool, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
    return once<ArticleVersion, PublishArticleOutcome>({
      find: () => findEarlier(connection, command.id),
      isSame: (earlier) => isSameArticle(command, earlier),
      repeat: (version) => ({ kind: 'published', version }),
      make: async () => ({ kind: 'published', version: await insertNext(connection, command, now) }),
    });
  });
}
