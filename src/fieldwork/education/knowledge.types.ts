/** The GraphQL types of knowledge articles and of publishing them. */
import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.js';
import type { ArticleCategory, PublishArticleOutcome } from './knowledge.js';

const ArticleCategoryEnum: { readonly [C in ArticleCategory]: C } = {
  FIRST_LEVEL_CARE: 'FIRST_LEVEL_CARE',
  REFERRAL: 'REFERRAL',
  PAYMENT: 'PAYMENT',
  RIGHTS: 'RIGHTS',
};

registerEnumType(ArticleCategoryEnum, {
  name: 'ArticleCategory',
  description: 'What a knowledge article is about.',
  valuesConfig: {
    FIRST_LEVEL_CARE: { description: 'Care at the first-level clinic (FKTP).' },
    REFERRAL: { description: 'Being referred to a hospital.' },
    PAYMENT: { description: 'Paying the premium.' },
    RIGHTS: { description: 'Rights and duties.' },
  },
});

@ObjectType('KnowledgeArticle', {
  simpleResolvers: true,
  description: 'One version of an article that cadres read to families, in Bahasa Indonesia.',
})
export class KnowledgeArticleType {
  @Field(() => ID, { description: 'Of this version.' })
  id!: string;

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

@InputType('PublishArticleInput', {
  description: 'A new version of an article. Sent again with the same id, it is the same version.',
})
export class PublishArticleInput {
  @Field(() => ID, { description: 'A UUID made by the client: it becomes the id of the version.' })
  id!: string;

  @Field(() => String, {
    description: 'The short name: small letters, digits and dashes. A new one begins an article.',
  })
  article!: string;

  @Field(() => ArticleCategoryEnum, { description: 'What it is about.' })
  category!: ArticleCategory;

  @Field(() => String, { description: 'In Bahasa Indonesia, 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'In Bahasa Indonesia, 1 to 8,000 characters.' })
  body!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Takes the article out of the bundle; its versions stay.' })
  withdrawn!: boolean;
}

@ObjectType('ArticlePublished', { simpleResolvers: true, description: 'The version is published.' })
export class ArticlePublished {
  @Field(() => KnowledgeArticleType, { description: 'The version.' })
  article!: KnowledgeArticleType;
}

@ObjectType('ArticleConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another version, or for this one in other words. Nothing was changed.',
})
export class ArticleConflictsWithEarlier {
  @Field(() => String, { description: 'For the person at the screen, in English.' })
  message!: string;
}

export const PublishArticleResult = createUnionType({
  name: 'PublishArticleResult',
  description: 'The published version, or why there is none.',
  types: () => [ArticlePublished, ArticleConflictsWithEarlier] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

export const toPublishArticleResult = (outcome: PublishArticleOutcome) =>
  outcome.kind === 'published'
    ? { __typename: 'ArticlePublished', article: outcome.version }
    : {
        __typename: 'ArticleConflictsWithEarlier',
        message: 'This version was published before in other words; it stays as it was.',
      };
