/** The GraphQL results of requesting and deciding a refund. */
import {
  ConflictsWithEarlier,
  NotEligible,
  NotFound,
  RupiahScalar,
  SecondPersonNeeded,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { DecideRefundOutcome, RequestRefundOutcome } from './refund.js';
import { FamilyRefundType } from './refund.types.js';

const refund = { type: () => FamilyRefundType, description: 'The refund as it stands now.' };

const FamilyStillOwes = problemWith('FamilyStillOwes', 'The money of the family does not pay all that it owes.', {
  owed: { type: () => RupiahScalar, description: 'What the family still owes after its money.' },
});

type Outcome = RequestRefundOutcome | DecideRefundOutcome;
type Problem = Exclude<Outcome, { readonly refund: unknown }>['kind'];

const { types, refuse } = problemsOf<Problem>({
  'family-not-found': {
    type: NotFound,
    code: 'REFUND_FAMILY_NOT_FOUND',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga tersebut tidak ditemukan di antara keluarga yang dapat Anda lihat.',
    en: 'There is no such family among those you may see.',
  },
  'family-has-not-ended': {
    type: NotEligible,
    code: 'REFUND_FAMILY_HAS_NOT_ENDED',
    description: 'Somebody belongs to the family: its credit pays months to come.',
    id: 'Keluarga ini masih memiliki anggota; saldonya dipakai untuk iuran bulan berikutnya.',
    en: 'Somebody belongs to the family: its credit pays months to come.',
  },
  'family-owes': {
    type: FamilyStillOwes,
    code: 'REFUND_FAMILY_OWES',
    description: 'The family owes more than it has: nothing is left to be paid out.',
    id: 'Keluarga ini masih memiliki tagihan Rp{owed, number}; tidak ada sisa yang dapat dikembalikan.',
    en: 'The family still owes Rp{owed, number}: nothing is left.',
  },
  'nothing-to-refund': {
    type: NotEligible,
    code: 'REFUND_OF_NOTHING',
    description: 'Nothing is left of the money of the family.',
    id: 'Tidak ada saldo keluarga yang dapat dikembalikan.',
    en: 'Nothing is left of its money.',
  },
  'waits-already': {
    type: WrongState,
    code: 'REFUND_WAITS_ALREADY',
    description: 'Another refund of the family waits to be decided.',
    id: 'Pengembalian lain untuk keluarga ini masih menunggu keputusan.',
    en: 'Another refund of this family waits; have it decided first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'REFUND_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another refund, or to this one with other content. Nothing was changed.',
    id: 'Pengembalian ini sudah pernah diajukan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id was used before with other content; what was sent first stands.',
  },
  'refund-not-found': {
    type: NotFound,
    code: 'REFUND_NOT_FOUND',
    description: 'There is no such refund, or the viewer may not see its family.',
    id: 'Pengembalian tersebut tidak ditemukan.',
    en: 'There is no such refund among those you may see.',
  },
  'own-request': {
    type: SecondPersonNeeded,
    code: 'REFUND_OWN_REQUEST',
    description: 'The viewer requested this refund, and somebody else must decide on it.',
    id: 'Anda yang mengajukan; keputusan harus diambil oleh orang lain.',
    en: 'You requested it: somebody else decides.',
  },
  'decided-already': {
    type: WrongState,
    code: 'REFUND_DECIDED',
    description: 'The refund was decided already, and the decision stands.',
    id: 'Pengembalian ini sudah diputuskan dan tidak dapat diubah.',
    en: 'It was decided before; it stays so.',
  },
  'amount-has-changed': {
    type: WrongState,
    code: 'REFUND_AMOUNT_HAS_CHANGED',
    description:
      'The money of the family is another amount than when the refund was requested: reject it and request anew.',
    id: 'Saldo keluarga berubah sejak diajukan; tolak dan ajukan kembali.',
    en: "The family's money has changed since: reject it and request it anew.",
  },
});

const RULES = [types['family-has-not-ended'], types['family-owes'], types['nothing-to-refund']];

export const RequestFamilyRefundResult = resultOf(
  'RequestFamilyRefundResult',
  'The refund that waits for a decision, or the reason why none is requested.',
  {
    success: successWith('FamilyRefundRequested', 'The refund waits for a decision by somebody else.', { refund }),
    problems: [types['family-not-found'], ...RULES, types['waits-already'], types['conflicts-with-earlier']],
  },
);

const DECISION = [types['refund-not-found'], types['own-request'], types['decided-already']];

export const DecideFamilyRefundResult = resultOf(
  'DecideFamilyRefundResult',
  'The decided refund, or the reason why it is not decided.',
  {
    success: successWith('FamilyRefundDecided', 'The money is booked as paid out, or stays as it is.', { refund }),
    problems: [...DECISION, types['amount-has-changed'], ...RULES],
  },
);

export function toRefundResult(outcome: Outcome): object {
  if ('refund' in outcome) {
    const __typename = outcome.kind === 'requested' ? 'FamilyRefundRequested' : 'FamilyRefundDecided';
    return { __typename, refund: outcome.refund };
  }
  const { kind, ...details } = outcome;
  return refuse(kind, details);
}
