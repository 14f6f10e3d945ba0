/** The GraphQL types of knowledge articles. */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Node, enumOf } from '../../platform/graphql/index.js';
import type { ArticleCategory } from './knowledge.js';

export const ArticleCategoryEnum = enumOf('ArticleCategory', 'The category of a knowledge article.', {
  FIRST_LEVEL_CARE: {
    description: 'It explains care at the first-level clinic (FKTP).',
    id: 'Layanan FKTP',
    en: 'First-level care',
  },
  REFERRAL: { description: 'It explains how a participant is referred to a hospital.', id: 'Rujukan', en: 'Referral' },
  PAYMENT: { description: 'It explains how to pay the premium.', id: 'Pembayaran iuran', en: 'Payment' },
  RIGHTS: {
    description: 'It explains the rights and duties of participants.',
    id: 'Hak dan kewajiban',
    en: 'Rights and duties',
  },
});

@ObjectType('KnowledgeArticle', {
  simpleResolvers: true,
  implements: Node,
  description: 'One version of an article that cadres read to families, in Bahasa Indonesia.',
})
export class KnowledgeArticleType extends Node {
  @Field(() => String, { description: 'The short name that all its versions share.' })
  article!: string;

  @Field(() => Int, { description: 'The number of the version, from 1.' })
  version!: number;

  @Field(() => ArticleCategoryEnum, { description: 'The category of the article.' })
  category!: ArticleCategory;

  @Field(() => String, { description: 'The title of the article.' })
  title!: string;

  @Field(() => String, { description: 'The text of the article.' })
  body!: string;

  @Field(() => Boolean, { description: 'Whether this version takes the article out of force.' })
  withdrawn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When this version was published.' })
  publishedAt!: Date;
}

@ObjectType('KnowledgeBundle', {
  simpleResolvers: true,
  description: 'All articles in force, to be carried offline. A bundle replaces the one before it.',
})
export class KnowledgeBundleType {
  @Field(() => String, {
    description: 'The version of the bundle; pass it as `since`. Every publication changes it, and nothing else does.',
  })
  version!: string;

  @Field(() => [KnowledgeArticleType], {
    nullable: true,
    description: 'The articles in force; null when nothing has changed since the given version.',
  })
  articles!: readonly KnowledgeArticleType[] | null;
}
