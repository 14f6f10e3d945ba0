/** Articles that cadres read to families and carry offline: each publication is a version, the newest one counts. */
import type { Conflict } from '../../platform/db/once.js';

export const ARTICLE_CATEGORIES = ['FIRST_LEVEL_CARE', 'REFERRAL', 'PAYMENT', 'RIGHTS'] as const;
export type ArticleCategory = (typeof ARTICLE_CATEGORIES)[number];

export interface ArticleVersion {
  /** Of this version. */
  readonly id: string;
  /** The same for all versions: a short name such as `cara-membayar`. */
  readonly article: string;
  readonly version: number;
  readonly category: ArticleCategory;
  readonly title: string;
  readonly body: string;
  /** The article is no longer in force; its versions stay. */
  readonly withdrawn: boolean;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

export type PublishArticleCommand = Omit<ArticleVersion, 'version' | 'publishedAt'>;

export type PublishArticleOutcome = { readonly kind: 'published'; readonly version: ArticleVersion } | Conflict;

export interface KnowledgeBundle {
  /** Changes with every publication and with nothing else. */
  readonly version: string;
  /** Those in force; null when the reader has this version already. */
  readonly articles: readonly ArticleVersion[] | null;
}

export const isSameArticle = (command: PublishArticleCommand, earlier: ArticleVersion): boolean =>
  earlier.article === command.article &&
  earlier.category === command.category &&
  earlier.title === command.title &&
  earlier.body === command.body &&
  earlier.withdrawn === command.withdrawn;
