/** The GraphQL types of knowledge articles. */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Node, enumOf } from '../../platform/graphql/index.js';
import type { ArticleCategory } from './knowledge.js';

export const ArticleCategoryEnum = enumOf('ArticleCategory', 'What a knowledge article is about.', {
  FIRST_LEVEL_CARE: {
    description: 'Care at the first-level clinic (FKTP).',
    id: 'Layanan FKTP',
    en: 'First-level care',
  },
  REFERRAL: { description: 'Being referred to a hospital.', id: 'Rujukan', en: 'Referral' },
  PAYMENT: { description: 'Paying the premium.', id: 'Pembayaran iuran', en: 'Payment' },
  RIGHTS: { description: 'Rights and duties.', id: 'Hak dan kewajiban', en: 'Rights and duties' },
});

@ObjectType('KnowledgeArticle', {
  simpleResolvers: true,
  implements: Node,
  description: 'One version of an article that cadres read to families, in Bahasa Indonesia.',
})
export class KnowledgeArticleType extends Node {
  @Field(() => String, { description: 'The short name that all its versions share.' })
  article!: string;

  @Field(() => Int, { description: 'Counts up from 1.' })
  version!: number;

  @Field(() => ArticleCategoryEnum, { description: 'What it is about.' })
  category!: ArticleCategory;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its text.' })
  body!: string;

  @Field(() => Boolean, { description: 'Whether this version says that the article is no longer in force.' })
  withdrawn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When this version was published.' })
  publishedAt!: Date;
}

@ObjectType('KnowledgeBundle', {
  simpleResolvers: true,
  description: 'All articles in force, to be carried offline. It replaces the bundle before it.',
})
export class KnowledgeBundleType {
  @Field(() => String, { description: 'Give it back as `since`: it changes with every publication and nothing else.' })
  version!: string;

  @Field(() => [KnowledgeArticleType], {
    nullable: true,
    description: 'The articles; null when nothing has changed since the version given.',
  })
  articles!: readonly KnowledgeArticleType[] | null;
}
