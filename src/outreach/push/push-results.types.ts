/** The GraphQL results of subscribing a phone and of ending it. */
import {
  DateTimeScalar,
  InvalidInput,
  NotEligible,
  Unavailable,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { SubscribeOutcome } from './subscriptions.js';

const PushSubscribed = successWith('PushSubscribed', 'The phone is told from now on, also while it is locked.', {
  expiresAt: {
    type: () => DateTimeScalar,
    description: 'Until when, unless the phone subscribes again before: do so whenever it is opened.',
  },
});
const PushUnsubscribed = successWith('PushUnsubscribed', 'The phone is told no more, and nothing of it is kept.', {
  isSubscribed: { type: () => Boolean, description: 'Whether the phone is still told: false.' },
});

const { types, refuse } = problemsOf<Exclude<SubscribeOutcome['kind'], 'subscribed'>>({
  'push-is-off': {
    type: Unavailable,
    code: 'PUSH_IS_OFF',
    description: 'This server tells no phones: `pushKey` is null.',
    id: 'Pemberitahuan ke ponsel tidak tersedia di sini.',
    en: 'No phones are told of events here.',
  },
  'service-unknown': {
    type: InvalidInput,
    code: 'PUSH_SERVICE_NOT_ALLOWED',
    description: 'The push service of this browser is none that the server may call.',
    field: 'input.endpoint',
    id: 'Peramban ini memakai layanan pemberitahuan yang tidak dipakai di sini. Gunakan Chrome, Edge, Firefox atau Safari.',
    en: 'This browser uses a push service that is not used here. Use Chrome, Edge, Firefox or Safari.',
  },
  'keys-unusable': {
    type: InvalidInput,
    code: 'PUSH_KEYS_UNUSABLE',
    description: 'Nothing can be encrypted for the phone with these keys.',
    field: 'input.p256dh',
    id: 'Peramban memberi kunci yang tidak dapat dipakai. Matikan pemberitahuan, lalu nyalakan lagi.',
    en: 'The browser gave keys that cannot be used. Switch notices off, then on again.',
  },
  'not-appointed': {
    type: NotEligible,
    code: 'PUSH_NOT_APPOINTED',
    description: 'Only a cadre whose appointment runs today is told of families.',
    id: 'Pemberitahuan hanya untuk kader dengan penugasan aktif.',
    en: 'Only cadres with an active appointment are told of families.',
  },
});

export const SubscribePushResult = resultOf(
  'SubscribePushResult',
  'Until when the phone is told, or the reason why it is not.',
  { success: PushSubscribed, problems: Object.values(types) },
);

export const UnsubscribePushResult = resultOf('UnsubscribePushResult', 'That the phone is told no more.', {
  success: PushUnsubscribed,
  problems: [],
});

export const toSubscribeResult = (outcome: SubscribeOutcome) =>
  outcome.kind === 'subscribed' ? { __typename: 'PushSubscribed', expiresAt: outcome.expiresAt } : refuse(outcome.kind);
