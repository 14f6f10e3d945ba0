/** The results and problems of asking a partner about a payment, of closing it, and of setting a partner's status endpoint. */
import {
  ConflictsWithEarlier,
  NotFound,
  type ProblemTexts,
  Unavailable,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { PARTNER_NOT_FOUND } from '../../money/partners/index.js';
import type { CloseDoubtOutcome } from './close-doubt.js';
import type { StatusInquiryOutcome } from './inquire-status.js';
import type { PaymentDoubt } from './payment-doubt.js';
import { AttemptOutcomeEnum, PaymentDoubtType } from './payment-doubt.types.js';
import type { SetStatusEndpointOutcome } from './set-status-endpoint.js';

const PartnerAsked = successWith('PartnerAsked', 'The partner was asked; its answer is stored and acted on.', {
  outcome: { type: () => AttemptOutcomeEnum, description: 'The result of the question.' },
  doubt: { type: () => PaymentDoubtType, description: 'The doubt as it is stored now.' },
});

const PaymentDoubtClosed = successWith('PaymentDoubtClosed', 'The doubt is closed. Nothing was booked.', {
  doubt: { type: () => PaymentDoubtType, description: 'The doubt as it is stored now.' },
});

const StatusEndpointSet = successWith('StatusEndpointSet', 'The partner is asked at this endpoint from now on.', {
  partnerCode: { type: () => String, description: 'The code of the partner.' },
});

/** The problem of a partner that is not asked, shared with what proposes an endpoint. */
export const INFORMING_PARTNER: ProblemTexts = {
  type: WrongState,
  code: 'STATUS_ENDPOINT_NOT_FOR_INFORMING_PARTNER',
  description: 'The partner tells of money that has moved already: its settlement file decides what is in doubt.',
  id: 'Mitra ini memberitahukan dana yang sudah berpindah; berkas rekonsiliasinya yang menentukan.',
  en: 'This partner tells of money that has moved; its file decides what is open.',
};

const { types, refuse } = problemsOf<
  Exclude<
    StatusInquiryOutcome['kind'] | CloseDoubtOutcome['kind'] | SetStatusEndpointOutcome['kind'],
    'asked' | 'closed-by-hand' | 'set'
  >
>({
  'unknown-doubt': {
    type: NotFound,
    code: 'PAYMENT_DOUBT_NOT_FOUND',
    description: 'There is no such payment in doubt.',
    id: 'Pembayaran yang diragukan dengan id tersebut tidak ditemukan.',
    en: 'There is no such payment in doubt.',
  },
  closed: {
    type: WrongState,
    code: 'PAYMENT_DOUBT_CLOSED',
    description:
      'The doubt is decided, by an answer, by the books or by a person: the partner is not asked again, and nobody closes it anew.',
    id: 'Keraguan atas pembayaran ini sudah diputuskan; alasannya ada pada catatannya.',
    en: 'It is decided; the reason stands with the doubt.',
  },
  unaskable: {
    type: WrongState,
    code: 'PAYMENT_DOUBT_UNASKABLE',
    description: 'The evidence does not name the payment, so that nobody can be asked about it.',
    id: 'Bukti yang ada tidak menyebutkan pembayarannya sehingga mitra tidak dapat ditanya.',
    en: 'The call that raised it does not name the payment.',
  },
  'being-asked': {
    type: Unavailable,
    code: 'PAYMENT_DOUBT_BEING_ASKED',
    description:
      'Somebody else is asking the partner about it at this moment; in two minutes at the latest it can be asked again.',
    id: 'Mitra sedang ditanya; periksa kembali dua menit lagi.',
    en: 'The partner is being asked; look again in two minutes.',
  },
  'no-endpoint': {
    type: WrongState,
    code: 'PAYMENT_DOUBT_PARTNER_HAS_NO_STATUS_ENDPOINT',
    description: 'The partner has no status endpoint: `setStatusEndpoint` sets it.',
    id: 'Alamat pertanyaan status mitra ini belum diatur.',
    en: 'Nobody has said yet where this partner answers.',
  },
  'to-be-asked': {
    type: WrongState,
    code: 'PAYMENT_DOUBT_TO_BE_ASKED',
    description: 'The partner can be asked about the payment and was not: `askPartner` asks first.',
    id: 'Mitra dapat ditanya dan belum pernah ditanya; tanyakan dulu.',
    en: 'The partner can be asked and never was: ask first.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'PAYMENT_DOUBT_CLOSING_CONFLICTS_WITH_EARLIER',
    description: 'The viewer closed the doubt before, with other content. What was found first stands.',
    id: 'Anda sudah menutup keraguan ini dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'You closed it before with other content; what was said first stands.',
  },
  'payment-not-found': {
    type: NotFound,
    code: 'PAYMENT_DOUBT_PAYMENT_NOT_FOUND',
    description: 'No payment of this partner is booked here under the reference.',
    id: 'Tidak ada pembayaran mitra ini yang dibukukan dengan referensi tersebut.',
    en: 'No payment of this partner is booked here under that reference.',
  },
  'payment-taken-back': {
    type: WrongState,
    code: 'PAYMENT_DOUBT_PAYMENT_TAKEN_BACK',
    description: 'The payment was taken back wholly, so that it has no money.',
    id: 'Pembayaran tersebut sudah dibatalkan seluruhnya sehingga tidak memuat uang ini.',
    en: 'That payment was taken back wholly: it has no money.',
  },
  'unknown-partner': PARTNER_NOT_FOUND,
  'informing-partner': INFORMING_PARTNER,
  'needs-second-person': {
    type: WrongState,
    code: 'STATUS_ENDPOINT_NEEDS_SECOND_PERSON',
    description:
      'Another address is proposed by `proposeStatusEndpoint`, with our credentials there, and approved by another operator.',
    id: 'Alamat baru diusulkan beserta kunci kita di sana, lalu disetujui operator lain.',
    en: 'Another address is proposed, with our credentials there, and approved by another operator.',
  },
});

export const AskPartnerResult = resultOf(
  'AskPartnerResult',
  "The partner's answer, or the reason why it was not asked.",
  {
    success: PartnerAsked,
    problems: [types['unknown-doubt'], types.closed, types.unaskable, types['being-asked'], types['no-endpoint']],
  },
);

export const ClosePaymentDoubtResult = resultOf(
  'ClosePaymentDoubtResult',
  'The closed doubt, or the reason why it stays as it was.',
  {
    success: PaymentDoubtClosed,
    problems: [
      types['unknown-doubt'],
      types.closed,
      types['being-asked'],
      types['to-be-asked'],
      types['conflicts-with-earlier'],
      types['payment-not-found'],
      types['payment-taken-back'],
    ],
  },
);

export const SetStatusEndpointResult = resultOf(
  'SetStatusEndpointResult',
  'The partner whose endpoint was set, or the reason why it was not.',
  {
    success: StatusEndpointSet,
    problems: [types['unknown-partner'], types['informing-partner'], types['needs-second-person']],
  },
);

/** Builds the result; `doubt` is the doubt as it is stored after asking. */
export function toAskPartnerResult(outcome: StatusInquiryOutcome, doubt: PaymentDoubt | null): object {
  if (doubt === null) return refuse('unknown-doubt');
  return outcome.kind === 'asked'
    ? { __typename: 'PartnerAsked', outcome: outcome.outcome, doubt }
    : refuse(outcome.kind);
}

/** Builds the result; `doubt` is the doubt as it is stored after closing. */
export function toCloseDoubtResult({ kind }: CloseDoubtOutcome, doubt: PaymentDoubt | null): object {
  if (doubt === null) return refuse('unknown-doubt');
  return kind === 'closed-by-hand' ? { __typename: 'PaymentDoubtClosed', doubt } : refuse(kind);
}

export const toSetStatusEndpointResult = (outcome: SetStatusEndpointOutcome): object =>
  outcome.kind === 'set' ? { __typename: 'StatusEndpointSet', partnerCode: outcome.partnerCode } : refuse(outcome.kind);
