/**
 * Articles that cadres read to families and carry offline: each publication is a version, and the newest one is in
 * force.
 */
import type { Conflict } from '../../platform/db/once.js';

export const ARTICLE_CATEGORIES = ['FIRST_LEVEL_CARE', 'REFERRAL', 'PAYMENT', 'RIGHTS'] as const;
export type ArticleCategory = (typeof ARTICLE_CATEGORIES)[number];

export interface ArticleVersion {
  /** The id of this version. */
  readonly id: string;
  /** The short name that all versions of the article share, such as `cara-membayar`. */
  readonly article: string;
  readonly version: number;
  readonly category: ArticleCategory;
  readonly title: string;
  readonly body: string;
  /** Whether this version takes the article out of force; its versions stay. */
  readonly withdrawn: boolean;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

export type PublishArticleCommand = Omit<ArticleVersion, 'version' | 'publishedAt'>;

export type PublishArticleOutcome = { readonly kind: 'published'; readonly version: ArticleVersion } | Conflict;

export interface KnowledgeBundle {
  /** The version of the bundle: every publication changes it, and nothing else does. */
  readonly version: string;
  /** The articles in force; null when the caller has this version already. */
  readonly articles: readonly ArticleVersion[] | null;
}

export const isSameArticle = (command: PublishArticleCommand, earlier: ArticleVersion): boolean =>
  earlier.article === command.article &&
  earlier.category === command.category &&
  earlier.title === command.title &&
  earlier.body === command.body &&
  earlier.withdrawn === command.withdrawn;
