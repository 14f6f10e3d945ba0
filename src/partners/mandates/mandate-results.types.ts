/** The results and problems of enrolling or ending a mandate. */
import {
  ConflictsWithEarlier,
  NotFound,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { MandateType } from './mandate.types.js';
import type { EndOutcome, EnrolOutcome } from './mandate.js';

const MANDATE = { type: () => MandateType, description: 'The mandate.' };

const MandateEnrolled = successWith('MandateEnrolled', 'The mandate is enrolled.', { mandate: MANDATE });

const MandateEnded = successWith('MandateEnded', 'The mandate has ended: no later debit file contains it.', {
  mandate: MANDATE,
});

const EnrolledAlready = problemWith('MandateEnrolledAlready', 'The family has an open mandate, which must end first.', {
  mandate: { type: () => MandateType, description: 'The mandate that is open already.' },
});

const { types, refuse } = problemsOf<Exclude<EnrolOutcome['kind'] | EndOutcome['kind'], 'enrolled' | 'ended'>>({
  'enrolled-already': {
    type: EnrolledAlready,
    code: 'MANDATE_ENROLLED_ALREADY',
    description: 'The family has an open mandate, which must end before another is enrolled.',
    id: 'Keluarga ini sudah memiliki kuasa autodebit; akhiri terlebih dahulu sebelum mendaftarkan yang baru.',
    en: 'The family has an open mandate; end it before another is enrolled.',
  },
  'unknown-family': {
    type: NotFound,
    code: 'MANDATE_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga dengan id tersebut tidak ditemukan.',
    en: 'There is no such family.',
  },
  'unknown-bank': {
    type: NotFound,
    code: 'MANDATE_BANK_NOT_FOUND',
    description: 'No such bank debits premiums: its partner `auto-debit-…` is not registered.',
    id: 'Bank tersebut belum melayani autodebit iuran.',
    en: 'This bank does not debit premiums yet.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'MANDATE_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another family, bank, account or holder.',
    id: 'Id ini sudah dipakai untuk keluarga, bank, rekening, atau pemilik rekening lain; pendaftaran pertama tetap berlaku.',
    en: 'This id was used before for another family, bank, account or holder; what was sent first stands.',
  },
  'unknown-mandate': {
    type: NotFound,
    code: 'MANDATE_NOT_FOUND',
    description: 'There is no such mandate, or the viewer may not see it.',
    id: 'Kuasa autodebit dengan id tersebut tidak ditemukan.',
    en: 'There is no such mandate.',
  },
});

export const EnrolMandateResult = resultOf(
  'EnrolMandateResult',
  'The enrolled mandate, or the reason why there is none.',
  {
    success: MandateEnrolled,
    problems: [
      types['enrolled-already'],
      types['unknown-family'],
      types['unknown-bank'],
      types['conflicts-with-earlier'],
    ],
  },
);

export const EndMandateResult = resultOf('EndMandateResult', 'The ended mandate, or the reason why there is none.', {
  success: MandateEnded,
  problems: [types['unknown-mandate']],
});

export const toEnrolResult = (outcome: EnrolOutcome): object =>
  outcome.kind === 'enrolled'
    ? { __typename: 'MandateEnrolled', mandate: outcome.mandate }
    : refuse(outcome.kind, outcome.kind === 'enrolled-already' ? { mandate: outcome.mandate } : {});

export const toEndResult = (outcome: EndOutcome): object =>
  outcome.kind === 'ended' ? { __typename: 'MandateEnded', mandate: outcome.mandate } : refuse(outcome.kind);
