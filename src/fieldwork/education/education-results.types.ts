/** The GraphQL results of recording a session and of publishing an article. */
import { ID } from 'type-graphql';
import {
  ConflictsWithEarlier,
  InvalidInput,
  OutOfReach,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { RecordSessionOutcome } from './education.js';
import { EducationSessionType } from './education.types.js';
import type { PublishArticleOutcome } from './knowledge.js';
import { KnowledgeArticleType } from './knowledge.types.js';

const EducationSessionRecorded = successWith('EducationSessionRecorded', 'The session was recorded.', {
  session: { type: () => EducationSessionType, description: 'The session that was recorded.' },
});

const ArticlePublished = successWith('ArticlePublished', 'The version was published.', {
  article: { type: () => KnowledgeArticleType, description: 'The version that was published.' },
});

const AttendanceOutsidePortfolio = problemWith(
  'AttendanceOutsidePortfolio',
  "The session names families that were not in the cadre's portfolio on that day.",
  {
    familyIds: {
      type: () => [ID],
      idOf: 'Family',
      description: 'The families outside the portfolio; count their people in `othersPresent` instead.',
    },
  },
);

const { types, refuse } = problemsOf<
  Exclude<RecordSessionOutcome['kind'], 'recorded' | 'conflicts-with-earlier'> | 'other-session' | 'other-article'
>({
  'families-outside-portfolio': {
    type: AttendanceOutsidePortfolio,
    code: 'EDUCATION_FAMILIES_OUT_OF_REACH',
    description: "The session names families that were not in the cadre's portfolio on that day.",
    id: '{count, number} keluarga tidak termasuk keluarga binaan Anda pada hari itu; hitung sebagai peserta lain.',
    en: '{count, plural, one {# family was} other {# families were}} not in your portfolio on that day; count their people as others present.',
  },
  'other-session': {
    type: ConflictsWithEarlier,
    code: 'EDUCATION_SESSION_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another session, or to this one with other content.',
    id: 'Kegiatan edukasi ini sudah pernah disampaikan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This session was told of before in other words; it stays as it was.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'EDUCATION_SESSION_IN_THE_FUTURE',
    field: 'input.heldOn',
    description: 'The day of the session lies after today.',
    id: 'Tanggal kegiatan edukasi belum tiba; periksa tanggal pada ponsel Anda.',
    en: 'The session lies in the future.',
  },
  'not-appointed': {
    type: OutOfReach,
    code: 'EDUCATION_CADRE_NOT_APPOINTED',
    description: 'The cadre was not appointed on that day.',
    id: 'Anda belum atau tidak lagi bertugas sebagai kader pada hari itu.',
    en: 'You were not appointed on that day.',
  },
  'other-article': {
    type: ConflictsWithEarlier,
    code: 'KNOWLEDGE_ARTICLE_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another version, or to this one with other content.',
    id: 'Versi artikel ini sudah pernah diterbitkan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This version was published before in other words; it stays as it was.',
  },
});

/** The members of `RecordEducationSessionResult`, for results of other rooms that record sessions too. */
export const SESSION_ANSWERS = {
  success: EducationSessionRecorded,
  problems: [
    types['families-outside-portfolio'],
    types['other-session'],
    types['in-the-future'],
    types['not-appointed'],
  ],
} as const;

export const RecordEducationSessionResult = resultOf(
  'RecordEducationSessionResult',
  'The recorded session, or the reason why there is none.',
  SESSION_ANSWERS,
);

export const PublishArticleResult = resultOf(
  'PublishArticleResult',
  'The published version, or the reason why there is none.',
  {
    success: ArticlePublished,
    problems: [types['other-article']],
  },
);

export function toRecordSessionResult(outcome: RecordSessionOutcome) {
  switch (outcome.kind) {
    case 'recorded':
      return { __typename: 'EducationSessionRecorded', session: outcome.session };
    case 'families-outside-portfolio':
      return refuse(outcome.kind, { familyIds: outcome.families, count: outcome.families.length });
    case 'conflicts-with-earlier':
      return refuse('other-session');
    case 'in-the-future':
    case 'not-appointed':
      return refuse(outcome.kind);
  }
}

export const toPublishArticleResult = (outcome: PublishArticleOutcome) =>
  outcome.kind === 'published' ? { __typename: 'ArticlePublished', article: outcome.version } : refuse('other-article');
