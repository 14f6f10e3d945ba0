/**
 * The queries and mutation of knowledge articles: the bundle for offline use, the versions of an article, and
 * publishing.
 */
import { Arg, Authorized, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import type { EducationContext } from './education.context.js';
import { PublishArticleInput, readPublishArticle } from './education.inputs.js';
import { PublishArticleResult, toPublishArticleResult } from './education-results.types.js';
import { KnowledgeArticleType, KnowledgeBundleType } from './knowledge.types.js';
import type { ArticleVersion, KnowledgeBundle } from './knowledge.js';

interface Operation extends EducationContext {
  readonly viewer: Viewer;
}

@Authorized('knowledge:read')
@Resolver()
export class KnowledgeResolver {
  @Query(() => KnowledgeBundleType, {
    description: 'All articles in force, for offline use. With `since`, articles come only when something has changed.',
  })
  knowledgeBundle(
    @Arg('since', () => String, { nullable: true, description: 'The `version` of the bundle that the phone holds.' })
    since: string | null | undefined,
    @Ctx() { knowledge }: Operation,
  ): Promise<KnowledgeBundle> {
    return knowledge.findBundle(since ?? null);
  }

  @Extensions({ mostItems: 100 })
  @Query(() => [KnowledgeArticleType], { description: 'The versions of one article, the newest first; at most 100.' })
  articleVersions(
    @Arg('article', () => String, { description: 'The short name of the article.' }) article: string,
    @Ctx() { knowledge }: Operation,
  ): Promise<ArticleVersion[]> {
    return knowledge.findVersions(article);
  }

  @Authorized('knowledge:publish')
  @Mutation(() => PublishArticleResult, { description: 'Publish the next version of an article, or withdraw it.' })
  async publishArticle(
    @Arg('input', () => PublishArticleInput, { description: 'The version to publish.' }) input: PublishArticleInput,
    @Ctx() context: Operation,
  ) {
    return toPublishArticleResult(await context.publishArticle(readPublishArticle(context.viewer.subject, input)));
  }
}
