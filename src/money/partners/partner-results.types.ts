/** The results and problems of changing how a partner is registered. */
import { ID, Int } from 'type-graphql';
import {
  LimitReached,
  NotFound,
  type ProblemTexts,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { AddPartnerOutcome } from './add-partner.js';
import type { ChangeAccessOutcome } from './change-partner-access.js';
import type { ChangeKeysOutcome } from './change-public-keys.js';
import type { RetireSecretOutcome } from './retire-partner-secret.js';
import type { RotateSecretOutcome } from './rotate-partner-secret.js';
import { PartnerType } from './partner.types.js';

export type PartnerChange =
  | AddPartnerOutcome
  | ChangeAccessOutcome
  | ChangeKeysOutcome
  | RetireSecretOutcome
  | RotateSecretOutcome;
type Change = Extract<PartnerChange, { readonly partnerId: unknown }>;
type Refusal = Exclude<PartnerChange, Change>;

const PARTNER = { type: () => PartnerType, description: 'The partner as it is registered now.' };

const PartnerAdded = successWith('PartnerAdded', 'The partner may call from now on.', {
  partner: PARTNER,
  secret: {
    type: () => String,
    nullable: true,
    description: 'The shared secret, shown this once; null where RSA alone proves the partner.',
  },
});

const PartnerSecretRotated = successWith(
  'PartnerSecretRotated',
  'The old and the new secret are both accepted until one of them is retired.',
  {
    partner: PARTNER,
    secretId: { type: () => ID, idOf: 'PartnerSecret', description: 'The id of the new secret.' },
    secret: { type: () => String, description: 'The new secret, shown this once.' },
  },
);

const PartnerSecretRetired = successWith('PartnerSecretRetired', 'The secret is refused from now on.', {
  partner: PARTNER,
  secretId: { type: () => ID, idOf: 'PartnerSecret', description: 'The secret that was retired.' },
});

const PartnerAccessChanged = successWith('PartnerAccessChanged', "The partner's access is changed from now on.", {
  partner: PARTNER,
});

const PartnerPublicKeysChanged = successWith(
  'PartnerPublicKeysChanged',
  'Calls signed with any of these keys are accepted from now on.',
  {
    partner: PARTNER,
    keys: { type: () => Int, description: 'The number of keys that are accepted: two during a rotation.' },
  },
);

/** The problem of an unknown partner code, shared with other modules that take one. */
export const PARTNER_NOT_FOUND: ProblemTexts = {
  type: NotFound,
  code: 'PARTNER_NOT_FOUND',
  description: 'No active partner has this code, or the token names none.',
  id: 'Mitra aktif dengan kode tersebut tidak ditemukan.',
  en: 'There is no active partner of this code.',
};

const NameTaken = problemWith('PartnerNameTaken', 'Another partner has a name that must be unique.', {
  field: { type: () => String, description: 'The field, as a path from the argument on: `input.code`.' },
});

const { types, refuse } = problemsOf<Refusal['kind']>({
  'unknown-partner': PARTNER_NOT_FOUND,
  'second-person-needed': {
    type: WrongState,
    code: 'PARTNER_ADDRESS_NEEDS_SECOND_PERSON',
    description:
      'Another address of the API is proposed by `proposePartnerAddress`, with the key for it, and approved by another operator.',
    id: 'Alamat baru diusulkan beserta kuncinya, lalu disetujui operator lain.',
    en: 'Another address is proposed, with the key for it, and approved by another operator.',
  },
  'code-taken': {
    type: NameTaken,
    code: 'PARTNER_CODE_TAKEN',
    description: 'Another partner has this code.',
    id: 'Kode ini sudah dipakai mitra lain.',
    en: 'Another partner has this code.',
  },
  'snap-name-taken': {
    type: NameTaken,
    code: 'PARTNER_SNAP_NAME_TAKEN',
    description: 'Another bank has this X-CLIENT-KEY or X-PARTNER-ID.',
    id: 'X-CLIENT-KEY atau X-PARTNER-ID ini sudah dipakai bank lain.',
    en: 'Another bank has this X-CLIENT-KEY or X-PARTNER-ID.',
  },
  'unknown-secret': {
    type: NotFound,
    code: 'PARTNER_SECRET_NOT_FOUND',
    description: 'The partner has no live secret of this id.',
    id: 'Mitra ini tidak memiliki kunci rahasia aktif dengan id tersebut.',
    en: 'The partner has no live secret of this id.',
  },
  'no-shared-secret': {
    type: WrongState,
    code: 'PARTNER_HAS_NO_SHARED_SECRET',
    description: 'RSA alone proves this partner, so that there is no secret to rotate.',
    id: 'Mitra ini dibuktikan dengan RSA saja dan tidak memiliki kunci rahasia bersama.',
    en: 'RSA alone proves this partner; it has no shared secret.',
  },
  'two-secrets-live': {
    type: LimitReached,
    code: 'PARTNER_TWO_SECRETS_LIVE',
    description: 'A rotation is under way: one of the two live secrets must be retired first.',
    id: 'Dua kunci rahasia masih aktif; nonaktifkan salah satunya terlebih dahulu.',
    en: 'Two secrets are live; retire one of them first.',
  },
  'last-secret': {
    type: WrongState,
    code: 'PARTNER_LAST_SECRET',
    description: 'A partner always keeps one live secret: rotate first.',
    id: 'Ini satu-satunya kunci rahasia yang aktif; buat kunci baru terlebih dahulu.',
    en: 'It is the only live secret; rotate first.',
  },
  'no-public-keys': {
    type: WrongState,
    code: 'PARTNER_HAS_NO_PUBLIC_KEYS',
    description: 'The partner does not speak SNAP BI and signs with no RSA key.',
    id: 'Mitra ini tidak memakai SNAP BI sehingga tidak memiliki kunci publik.',
    en: 'This partner does not speak SNAP BI and has no public keys.',
  },
});

const SUCCESSES: Readonly<Record<Change['kind'], string>> = {
  added: 'PartnerAdded',
  rotated: 'PartnerSecretRotated',
  retired: 'PartnerSecretRetired',
  'access-changed': 'PartnerAccessChanged',
  'keys-changed': 'PartnerPublicKeysChanged',
};

export const isRefused = (outcome: PartnerChange): outcome is Refusal => !('partnerId' in outcome);

export function toRefusal(outcome: Refusal) {
  const field = outcome.kind === 'snap-name-taken' ? `input.snap.${outcome.field}` : 'input.code';
  return refuse(outcome.kind, { field });
}

/** Builds a success; `partner` is the partner as it is registered after the change. */
export const toSuccess = (change: Change, partner: PartnerType) => ({
  ...change,
  __typename: SUCCESSES[change.kind],
  partner,
});

export const AddPartnerResult = resultOf(
  'AddPartnerResult',
  'The partner that was added, or the reason why none was.',
  {
    success: PartnerAdded,
    problems: [types['code-taken'], types['snap-name-taken']],
  },
);

export const RotatePartnerSecretResult = resultOf(
  'RotatePartnerSecretResult',
  'The second secret of the partner, or the reason why there is none.',
  {
    success: PartnerSecretRotated,
    problems: [types['unknown-partner'], types['no-shared-secret'], types['two-secrets-live']],
  },
);

export const RetirePartnerSecretResult = resultOf(
  'RetirePartnerSecretResult',
  'The secret that was retired, or the reason why none was.',
  {
    success: PartnerSecretRetired,
    problems: [types['unknown-partner'], types['unknown-secret'], types['last-secret']],
  },
);

export const ChangePartnerAccessResult = resultOf(
  'ChangePartnerAccessResult',
  'The partner with its new access, or the reason why it is as it was.',
  { success: PartnerAccessChanged, problems: [types['unknown-partner'], types['second-person-needed']] },
);

export const ChangePartnerPublicKeysResult = resultOf(
  'ChangePartnerPublicKeysResult',
  'The bank with its new RSA keys, or the reason why it keeps the old ones.',
  { success: PartnerPublicKeysChanged, problems: [types['unknown-partner'], types['no-public-keys']] },
);
