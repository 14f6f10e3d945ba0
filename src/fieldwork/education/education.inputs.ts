/**
 * The GraphQL inputs of sessions and articles, read into commands; input that can be no command is refused with the
 * field's name.
 */
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CivilDateScalar,
  readId,
  readOptionalId,
  readLine,
  readText,
  refuseReversed,
} from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import type { SessionsFilter } from './education.queries.js';
import { type EducationSessionsFilterInput, EducationTopicEnum } from './education.types.js';
import type { EducationTopic, RecordSessionCommand } from './education.js';
import type { ArticleCategory, PublishArticleCommand } from './knowledge.js';
import { ArticleCategoryEnum } from './knowledge.types.js';

@InputType('RecordEducationSessionInput', {
  description: 'A session that was held. Sent again with the same id, it is the same session.',
})
export class RecordEducationSessionInput {
  @Field(() => ID, { description: 'The id of the session, made by the phone: its type, _ and a UUID.' })
  id!: string;

  @Field(() => EducationTopicEnum, { description: 'The topic of the session.' })
  topic!: EducationTopic;

  @Field(() => String, { description: 'The place of the session, in words: 1 to 200 characters.' })
  place!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the session, today or earlier.' })
  heldOn!: CivilDate;

  @Field(() => [ID], {
    description: 'Families that were present, of the portfolio on that day: at most 300, each once.',
  })
  familyIds!: string[];

  @Field(() => Int, {
    defaultValue: 0,
    description: 'The number of people who were present besides these families: 0 to 10,000.',
  })
  othersPresent!: number;
}

@InputType('PublishArticleInput', {
  description: 'A new version of an article. Sent again with the same id, it is the same version.',
})
export class PublishArticleInput {
  @Field(() => ID, { description: 'The id of the version, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, {
    description: 'The short name of the article: small letters, digits and dashes. A new name begins an article.',
  })
  article!: string;

  @Field(() => ArticleCategoryEnum, { description: 'The category of the article.' })
  category!: ArticleCategory;

  @Field(() => String, { description: 'The title in Bahasa Indonesia: 1 to 120 characters.' })
  title!: string;

  @Field(() => String, { description: 'The text in Bahasa Indonesia: 1 to 8,000 characters.' })
  body!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: this version takes the article out of the bundle. Its versions stay.',
  })
  withdrawn!: boolean;
}

const FAMILIES_MAX = 300;
const OTHERS_MAX = 10_000;

function readFamilies(given: readonly string[]): FamilyId[] {
  if (given.length > FAMILIES_MAX) throw badInput('input.familyIds', `at most ${FAMILIES_MAX} families`);
  const families = new Set(given.map((id, index) => readId('Family', `input.familyIds.${index}`, id)));
  return [...families].toSorted();
}

/** @throws CallerError naming the field at fault. */
export function readRecordSession(cadreId: CadreId, input: RecordEducationSessionInput): RecordSessionCommand {
  const { othersPresent } = input;
  if (othersPresent < 0 || othersPresent > OTHERS_MAX) throw badInput('input.othersPresent', `0 to ${OTHERS_MAX}`);
  return {
    id: readId('EducationSession', 'input.id', input.id),
    cadreId,
    topic: input.topic,
    place: readLine('input.place', input.place, 200),
    heldOn: input.heldOn,
    families: readFamilies(input.familyIds),
    othersPresent,
  };
}

/** @throws CallerError naming the field at fault. */
export function readSessionsFilter(filter: EducationSessionsFilterInput | null | undefined): SessionsFilter {
  const { from: heldFrom = null, through: heldThrough = null } = filter?.heldBetween ?? {};
  refuseReversed('filter.heldBetween', { least: heldFrom, most: heldThrough });
  return {
    cadreId: readOptionalId('Cadre', 'filter.cadreId', filter?.cadreId),
    region: filter?.region ?? null,
    topic: filter?.topic ?? null,
    heldFrom,
    heldThrough,
  };
}

/** @throws CallerError naming the field at fault. */
export function readPublishArticle(publishedBy: string, input: PublishArticleInput): PublishArticleCommand {
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(input.article))
    throw badInput('input.article', '2 to 61 small letters, digits and dashes');
  return {
    id: readId('KnowledgeArticle', 'input.id', input.id),
    article: input.article,
    category: input.category,
    title: readLine('input.title', input.title, 120),
    body: readText('input.body', input.body, 8_000),
    withdrawn: input.withdrawn,
    publishedBy,
  };
}
