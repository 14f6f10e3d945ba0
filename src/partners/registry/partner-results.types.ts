/** What may become of an operator's change to a partner: one union per mutation, success first. */
import { Field, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { unreachable } from '../../kernel/invariant.js';
import type { AddPartnerOutcome } from './add-partner.js';
import type { ChangeAccessOutcome } from './change-partner-access.js';
import type { ChangeKeysOutcome } from './change-public-keys.js';
import type { RetireSecretOutcome } from './retire-partner-secret.js';
import type { RotateSecretOutcome } from './rotate-partner-secret.js';

/** Every member carries a sentence, so that a client can show one it does not know. Not a type of the schema itself. */
@ObjectType()
abstract class Told {
  @Field(() => String, { description: 'The same in a sentence.' })
  message!: string;
}

/** Tells the members of a union apart by class, as type-graphql wants it. */
const told = <Member extends Told>(type: new () => Member, fields: Omit<Member, never>): Member =>
  Object.assign(new type(), fields);

@ObjectType('PartnerAdded', { description: 'The partner may call from now on.' })
class PartnerAdded extends Told {
  @Field(() => String, { description: "The new partner's code." })
  code!: string;

  @Field(() => String, { nullable: true, description: 'X-CLIENT-KEY, for SNAP banks.' })
  clientId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The shared secret, shown this once; null where RSA alone proves the partner.',
  })
  secret!: string | null;
}

@ObjectType('PartnerNameTaken', { description: 'Another partner has this code, X-CLIENT-KEY or X-PARTNER-ID.' })
class PartnerNameTaken extends Told {
  @Field(() => String, { description: 'The argument at fault.' })
  field!: string;
}

@ObjectType('PartnerSecretRotated', { description: 'Old and new secret are both good until the old one is retired.' })
class PartnerSecretRotated extends Told {
  @Field(() => ID, { description: 'Names the new secret.' })
  secretId!: string;

  @Field(() => String, { description: 'The new secret, shown this once.' })
  secret!: string;
}

@ObjectType('PartnerSecretRetired', { description: 'The secret is refused from now on.' })
class PartnerSecretRetired extends Told {
  @Field(() => ID, { description: 'The secret that was retired.' })
  secretId!: string;
}

@ObjectType('PartnerAccessChanged', { description: 'The way back to the partner is as asked from now on.' })
class PartnerAccessChanged extends Told {
  @Field(() => String, { description: "The partner's code." })
  code!: string;
}

@ObjectType('PartnerNotFound', { description: 'No active partner has this code.' })
class PartnerNotFound extends Told {}

@ObjectType('PartnerSecretNotFound', { description: 'The partner has no live secret of this identity.' })
class PartnerSecretNotFound extends Told {}

@ObjectType('PartnerHasNoSharedSecret', { description: 'RSA alone proves this partner.' })
class PartnerHasNoSharedSecret extends Told {}

@ObjectType('PartnerRotationUnderWay', { description: 'Two secrets are live: retire one first.' })
class PartnerRotationUnderWay extends Told {}

@ObjectType('PartnerNeedsItsSecret', { description: 'It is the only live one: rotate first.' })
class PartnerNeedsItsSecret extends Told {}

@ObjectType('PartnerPublicKeysChanged', {
  description: 'Calls signed with any of these keys are believed from now on.',
})
class PartnerPublicKeysChanged extends Told {
  @Field(() => Int, { description: 'How many keys are good: two during a rotation.' })
  keys!: number;
}

@ObjectType('PartnerHasNoPublicKeys', { description: 'Only SNAP banks sign with RSA keys.' })
class PartnerHasNoPublicKeys extends Told {}

export const ChangePartnerPublicKeysResult = createUnionType({
  name: 'ChangePartnerPublicKeysResult',
  description: "What became of changing a bank's RSA keys.",
  types: () => [PartnerPublicKeysChanged, PartnerNotFound, PartnerHasNoPublicKeys] as const,
});

export const AddPartnerResult = createUnionType({
  name: 'AddPartnerResult',
  description: 'What became of adding a partner.',
  types: () => [PartnerAdded, PartnerNameTaken] as const,
});

export const RotatePartnerSecretResult = createUnionType({
  name: 'RotatePartnerSecretResult',
  description: 'What became of giving a partner a second secret.',
  types: () => [PartnerSecretRotated, PartnerNotFound, PartnerHasNoSharedSecret, PartnerRotationUnderWay] as const,
});

export const RetirePartnerSecretResult = createUnionType({
  name: 'RetirePartnerSecretResult',
  description: 'What became of retiring a secret.',
  types: () => [PartnerSecretRetired, PartnerNotFound, PartnerSecretNotFound, PartnerNeedsItsSecret] as const,
});

export const ChangePartnerAccessResult = createUnionType({
  name: 'ChangePartnerAccessResult',
  description: 'What became of changing the way back to a partner.',
  types: () => [PartnerAccessChanged, PartnerNotFound] as const,
});

const NOT_FOUND = 'No active partner has this code.';

export function toAddPartnerResult(outcome: AddPartnerOutcome): typeof AddPartnerResult {
  switch (outcome.kind) {
    case 'added': {
      const { partner, secret } = outcome;
      const message =
        secret === null ? 'Added; its RSA key proves it.' : 'Added. Keep the secret: it is not shown again.';
      return told(PartnerAdded, { code: partner.code, clientId: partner.snap?.clientId ?? null, secret, message });
    }
    case 'code-taken':
      return told(PartnerNameTaken, { field: 'code', message: 'Another partner has this code.' });
    case 'snap-name-taken':
      return told(PartnerNameTaken, { field: `snap.${outcome.field}`, message: 'Another bank has this name.' });
    default:
      return unreachable(outcome);
  }
}

export function toRotateResult(outcome: RotateSecretOutcome): typeof RotatePartnerSecretResult {
  switch (outcome.kind) {
    case 'rotated': {
      const { secretId, secret } = outcome;
      return told(PartnerSecretRotated, { secretId, secret, message: 'Keep the secret: it is not shown again.' });
    }
    case 'unknown-partner':
      return told(PartnerNotFound, { message: NOT_FOUND });
    case 'no-shared-secret':
      return told(PartnerHasNoSharedSecret, { message: 'RSA alone proves this partner.' });
    case 'two-secrets-live':
      return told(PartnerRotationUnderWay, { message: 'Two secrets are live: retire one first.' });
    default:
      return unreachable(outcome);
  }
}

export function toRetireResult(outcome: RetireSecretOutcome): typeof RetirePartnerSecretResult {
  switch (outcome.kind) {
    case 'retired':
      return told(PartnerSecretRetired, {
        secretId: outcome.secretId,
        message: 'Calls signed with it are refused from now on.',
      });
    case 'unknown-partner':
      return told(PartnerNotFound, { message: NOT_FOUND });
    case 'unknown-secret':
      return told(PartnerSecretNotFound, { message: 'The partner has no live secret of this identity.' });
    case 'last-secret':
      return told(PartnerNeedsItsSecret, { message: 'It is the only live one: rotate first.' });
    default:
      return unreachable(outcome);
  }
}

export function toChangeAccessResult(outcome: ChangeAccessOutcome): typeof ChangePartnerAccessResult {
  switch (outcome.kind) {
    case 'changed':
      return told(PartnerAccessChanged, {
        code: outcome.partner.code,
        message: 'Calls are held against it from now on.',
      });
    case 'unknown-partner':
      return told(PartnerNotFound, { message: NOT_FOUND });
    default:
      return unreachable(outcome);
  }
}

export function toChangeKeysResult(outcome: ChangeKeysOutcome): typeof ChangePartnerPublicKeysResult {
  switch (outcome.kind) {
    case 'changed': {
      const { keys } = outcome;
      const message = keys === 2 ? 'Both keys are good.' : 'Calls signed with any other key are refused from now on.';
      return told(PartnerPublicKeysChanged, { keys, message });
    }
    case 'unknown-partner':
      return told(PartnerNotFound, { message: NOT_FOUND });
    case 'no-public-keys':
      return told(PartnerHasNoPublicKeys, { message: 'This partner does not speak SNAP BI.' });
    default:
      return unreachable(outcome);
  }
}
