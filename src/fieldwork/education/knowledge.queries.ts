/**
 * Reads articles: the bundle of all in force, or the versions of one. Articles hold no personal data, so every viewer
 * sees all.
 */
import type { Pool } from '../../platform/db/pool.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import type { ArticleVersion, KnowledgeBundle } from './knowledge.js';

export interface KnowledgeQueries {
  /** Finds the bundle; its articles are null when the caller has that version already (`known`). */
  findBundle(known: string | null): Promise<KnowledgeBundle>;
  /** Finds the versions of an article, the newest first. */
  findVersions(article: string): Promise<ArticleVersion[]>;
  findVersionById(id: string): Promise<ArticleVersion | null>;
}

/** Selects columns of `knowledge_article_versions k` as an ArticleVersion. */
export const ARTICLE_COLUMNS = sql`k.id, k.article, k.version, k.category, k.title, k.body, k.withdrawn,
  k.published_by as "publishedBy", k.published_at as "publishedAt"`;

const NEWEST = sql`select distinct on (article) * from knowledge_article_versions order by article, version desc`;

export const createKnowledgeQueries = (pool: Pool): KnowledgeQueries => ({
  async findBundle(known) {
    // One statement reads both, so that the version belongs to exactly these articles.
    const [row] = await selectRows<{
      version: string;
      articles: (Omit<ArticleVersion, 'publishedAt'> & { publishedAt: string })[] | null;
    }>(
      pool,
      sql`with newest as materialized (${NEWEST}),
          tag as (select md5(coalesce(string_agg(id::text, ',' order by article), '')) as version from newest)
        select tag.version, case when tag.version is distinct from ${known}::text then coalesce((
          select json_agg(json_build_object('id', k.id, 'article', k.article, 'version', k.version, 'category', k.category, 'title', k.title,
            'body', k.body, 'withdrawn', k.withdrawn, 'publishedBy', k.published_by, 'publishedAt', k.published_at) order by k.category, k.article)
          from newest k where not k.withdrawn), '[]') end as articles
        from tag`,
    );
    if (row === undefined) return { version: '', articles: [] };
    const articles = row.articles?.map((article) => ({ ...article, publishedAt: new Date(article.publishedAt) }));
    return { version: row.version, articles: articles ?? null };
  },

  findVersions: (article) =>
    selectRows<ArticleVersion>(
      pool,
      sql`select ${ARTICLE_COLUMNS} from knowledge_article_versions k where k.article = ${article} order by k.version desc limit 100`,
    ),

  async findVersionById(id) {
    const [version] = await selectRows<ArticleVersion>(
      pool,
      sql`select ${ARTICLE_COLUMNS} from knowledge_article_versions k where k.id = ${id}::uuid`,
    );
    return version ?? null;
  },
});
