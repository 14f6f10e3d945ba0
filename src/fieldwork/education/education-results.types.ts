/** What may be answered to whoever tells of a session or publishes an article. */
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

const EducationSessionRecorded = successWith('EducationSessionRecorded', 'The session is recorded.', {
  session: { type: () => EducationSessionType, description: 'The session.' },
});

const ArticlePublished = successWith('ArticlePublished', 'The version is published.', {
  article: { type: () => KnowledgeArticleType, description: 'The version.' },
});

const AttendanceOutsidePortfolio = problemWith(
  'AttendanceOutsidePortfolio',
  "Families were named that were not in the cadre's portfolio on that day.",
  {
    familyIds: {
      type: () => [ID],
      idOf: 'Family',
      description: 'Those families; count their people as others present.',
    },
  },
);

const { types, refuse } = problemsOf<
  Exclude<RecordSessionOutcome['kind'], 'recorded' | 'conflicts-with-earlier'> | 'other-session' | 'other-article'
>({
  'families-outside-portfolio': {
    type: AttendanceOutsidePortfolio,
    code: 'EDUCATION_FAMILIES_OUT_OF_REACH',
    description: "Families were named that were not in the cadre's portfolio on that day.",
    id: '{count, number} keluarga tidak termasuk keluarga binaan Anda pada hari itu; hitung sebagai peserta lain.',
    en: '{count, plural, one {# family was} other {# families were}} not in your portfolio on that day; count their people as others present.',
  },
  'other-session': {
    type: ConflictsWithEarlier,
    code: 'EDUCATION_SESSION_CONFLICTS_WITH_EARLIER',
    description: 'The id stands for another session, or for this one in other words.',
    id: 'Kegiatan edukasi ini sudah pernah disampaikan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This session was told of before in other words; it stays as it was.',
  },
  'in-the-future': {
    type: InvalidInput,
    code: 'EDUCATION_SESSION_IN_THE_FUTURE',
    field: 'input.heldOn',
    description: 'The session is said to be held on a day after today.',
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
    description: 'The id stands for another version, or for this one in other words.',
    id: 'Versi artikel ini sudah pernah diterbitkan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This version was published before in other words; it stays as it was.',
  },
});

/** Every member of `RecordEducationSessionResult`, for whoever records sessions among other things. */
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
  'The recorded session, or why there is none.',
  SESSION_ANSWERS,
);

export const PublishArticleResult = resultOf('PublishArticleResult', 'The published version, or why there is none.', {
  success: ArticlePublished,
  problems: [types['other-article']],
});

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
