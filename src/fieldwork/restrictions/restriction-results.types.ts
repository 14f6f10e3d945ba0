/** The GraphQL results of making a restriction and of ending one. */
import {
  ConflictsWithEarlier,
  InvalidInput,
  NotFound,
  OutOfReach,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { ServiceRestrictionType } from './restriction.types.js';
import type { EndRestrictionOutcome, RestrictServiceOutcome } from './service-restriction.js';

const restriction = { type: () => ServiceRestrictionType, description: 'The restriction as it stands now.' };

type Problem = Exclude<(RestrictServiceOutcome | EndRestrictionOutcome)['kind'], 'restricted' | 'ended'>;

const { types, refuse } = problemsOf<Problem>({
  'region-outside-branch': {
    type: OutOfReach,
    code: 'RESTRICTION_REGION_OUT_OF_REACH',
    description: "The region lies outside the viewer's regions.",
    id: 'Kunjungan hanya dapat dibatasi di wilayah kantor cabang Anda.',
    en: 'Only regions of your own branch can be restricted.',
  },
  'region-unknown': {
    type: NotFound,
    code: 'RESTRICTION_REGION_NOT_FOUND',
    description: 'No region has this code.',
    id: 'Wilayah dengan kode tersebut tidak ditemukan.',
    en: 'No region has this code.',
  },
  'restriction-not-found': {
    type: NotFound,
    code: 'RESTRICTION_NOT_FOUND',
    description: "There is no such restriction, or it lies outside the viewer's regions.",
    id: 'Pembatasan kunjungan tersebut tidak ditemukan di wilayah Anda.',
    en: 'Your branch has no such restriction.',
  },
  'period-has-passed': {
    type: InvalidInput,
    code: 'RESTRICTION_PERIOD_PASSED',
    field: 'input.validFrom',
    description: 'A restriction can neither begin nor end on a day that has passed.',
    id: 'Tanggal tersebut sudah lewat; pilih hari ini atau sesudahnya.',
    en: 'That day has passed there; choose today or later.',
  },
  'period-is-empty': {
    type: InvalidInput,
    code: 'RESTRICTION_PERIOD_EMPTY',
    field: 'input.validThrough',
    description: 'The restriction would end before it begins.',
    id: 'Hari terakhir lebih awal daripada hari pertama.',
    en: 'The last day lies before the first.',
  },
  'ends-sooner-already': {
    type: WrongState,
    code: 'RESTRICTION_ENDS_SOONER',
    description: 'The end can be brought forward, not put off: make another restriction instead.',
    id: 'Pembatasan ini sudah berakhir lebih awal; buat pembatasan baru untuk hari-hari sesudahnya.',
    en: 'It ends sooner already; make another restriction for later days.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'RESTRICTION_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another restriction. Nothing was changed.',
    id: 'Pembatasan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another restriction; it stays as it was.',
  },
});

export const RestrictServiceResult = resultOf(
  'RestrictServiceResult',
  'The restriction, or the reason why there is none.',
  {
    success: successWith('ServiceRestricted', 'The restriction was made.', { restriction }),
    problems: [
      types['region-outside-branch'],
      types['region-unknown'],
      types['period-has-passed'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const EndServiceRestrictionResult = resultOf(
  'EndServiceRestrictionResult',
  'The restriction with its new end, or the reason why it was not changed.',
  {
    success: successWith('ServiceRestrictionEnded', 'The end was set.', { restriction }),
    problems: [types['restriction-not-found'], types['period-has-passed'], types['ends-sooner-already']],
  },
);

export const toRestrictServiceResult = (outcome: RestrictServiceOutcome) =>
  outcome.kind === 'restricted'
    ? { __typename: 'ServiceRestricted', restriction: outcome.restriction }
    : refuse(outcome.kind);

export const toEndServiceRestrictionResult = (outcome: EndRestrictionOutcome) =>
  outcome.kind === 'ended'
    ? { __typename: 'ServiceRestrictionEnded', restriction: outcome.restriction }
    : refuse(outcome.kind, { field: 'input.validThrough' });
