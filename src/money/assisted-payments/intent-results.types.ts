/** The results and problems of creating or cancelling an intent. */
import {
  ConflictsWithEarlier,
  NotFound,
  OutOfReach,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { IntentModeEnum, labelsOf } from '../collection-policy/index.js';
import { PaymentIntentType } from './intent.types.js';
import type { CancelIntentOutcome, CreateIntentOutcome } from './payment-intent.js';

const intent = { type: () => PaymentIntentType, description: 'The intent as it is stored now.' };

type Problem = Exclude<(CreateIntentOutcome | CancelIntentOutcome)['kind'], 'created' | 'cancelled'>;

const { types, refuse } = problemsOf<Problem>({
  'family-outside-portfolio': {
    type: OutOfReach,
    code: 'PAYMENT_INTENT_FAMILY_OUT_OF_REACH',
    description: "The family is not in the cadre's portfolio today.",
    id: 'Keluarga ini tidak termasuk keluarga binaan Anda hari ini.',
    en: 'The family is not in your portfolio today.',
  },
  'mode-not-allowed': {
    type: problemWith(
      'PaymentModeNotAllowed',
      'The collection policy does not allow this mode where the family lives.',
      {
        allowed: {
          type: () => [IntentModeEnum],
          description: 'The modes that are allowed there today; `explainPolicy` tells why.',
        },
      },
    ),
    code: 'PAYMENT_INTENT_MODE_NOT_ALLOWED',
    description: 'The collection policy does not allow this mode where the family lives.',
    id: 'Cara ini belum diizinkan di tempat tinggal keluarga. Yang diizinkan hari ini: {ways}.',
    en: 'This way is not allowed where the family lives. Allowed today: {ways}.',
  },
  'point-unknown': {
    type: NotFound,
    code: 'PAYMENT_INTENT_POINT_NOT_FOUND',
    description: 'The cadre may not use this terminal or agent for this family today.',
    id: 'Mesin EDC atau agen tersebut tidak dapat Anda gunakan untuk keluarga ini hari ini.',
    en: 'That terminal or agent is none of yours for this family today.',
  },
  'point-revoked': {
    type: WrongState,
    code: 'PAYMENT_INTENT_POINT_REVOKED',
    description: 'The terminal or agent is revoked.',
    id: 'Mesin EDC atau agen ini sudah dicabut; serahkan kepada kantor cabang.',
    en: 'It is revoked: hand it in at the branch.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'PAYMENT_INTENT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another intent. Nothing was changed.',
    id: 'Rencana pembayaran ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This id stands for another intent; it stays as it was.',
  },
  'intent-not-found': {
    type: NotFound,
    code: 'PAYMENT_INTENT_NOT_FOUND',
    description: 'The cadre has made no such intent.',
    id: 'Rencana pembayaran tersebut tidak ditemukan di antara yang Anda buat.',
    en: 'There is no such intent of yours.',
  },
  'completed-already': {
    type: problemWith(
      'PaymentIntentCompletedAlready',
      'A partner has confirmed the payment, so the intent cannot be cancelled.',
      {
        intent,
      },
    ),
    code: 'PAYMENT_INTENT_COMPLETED',
    description: 'A partner has confirmed the payment, so the intent cannot be cancelled.',
    id: 'Pembayaran sudah dikonfirmasi oleh bank, sehingga tidak dapat dibatalkan.',
    en: 'The bank has confirmed the payment: it cannot be taken back.',
  },
});

/** The members of the result, for results of other rooms that create intents too. */
export const INTENT_ANSWERS = {
  success: successWith('PaymentIntentCreated', 'The intent awaits its payment.', { intent }),
  problems: [
    types['family-outside-portfolio'],
    types['mode-not-allowed'],
    types['point-unknown'],
    types['point-revoked'],
    types['conflicts-with-earlier'],
  ],
} as const;

export const CreatePaymentIntentResult = resultOf(
  'CreatePaymentIntentResult',
  'The intent, or the reason why there is none.',
  INTENT_ANSWERS,
);

export const CancelPaymentIntentResult = resultOf(
  'CancelPaymentIntentResult',
  'The cancelled intent, or the reason why it stays.',
  {
    success: successWith('PaymentIntentCancelled', 'The intent is cancelled.', { intent }),
    problems: [types['intent-not-found'], types['completed-already']],
  },
);

export function toCreateIntentResult(outcome: CreateIntentOutcome) {
  if (outcome.kind === 'created') return { __typename: 'PaymentIntentCreated', intent: outcome.intent };
  if (outcome.kind !== 'mode-not-allowed') return refuse(outcome.kind);
  const { modes: allowed } = outcome.policy;
  return refuse('mode-not-allowed', { allowed, ways: labelsOf(allowed) });
}

export function toCancelIntentResult({ kind, ...told }: CancelIntentOutcome) {
  return kind === 'cancelled' ? { __typename: 'PaymentIntentCancelled', ...told } : refuse(kind, told);
}
