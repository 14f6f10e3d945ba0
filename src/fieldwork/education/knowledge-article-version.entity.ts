/** One version of an article that cadres carry offline. A change is a new version; rows are only ever added. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { ArticleCategory } from './knowledge.js';

@Entity({ tableName: 'knowledge_article_versions' })
export class KnowledgeArticleVersion {
  @PrimaryKey({ type: 'uuid' }) id!: string;
  /** The short name that all versions of the article share. */
  @Property({ type: 'text' }) article!: string;
  @Property({ type: 'integer' }) version!: number;
  @Property({ type: 'text' }) category!: ArticleCategory;
  @Property({ type: 'text' }) title!: string;
  @Property({ type: 'text' }) body!: string;
  @Property({ type: 'boolean', default: false }) withdrawn = false;
  @Property({ type: 'text' }) publishedBy!: string;
  @Property({ type: 'timestamptz' }) publishedAt!: Date;
}
