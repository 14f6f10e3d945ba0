/** The GraphQL inputs of phones: what a browser's subscription says of itself. */
import { Field, InputType } from 'type-graphql';
import { badInput } from '../../kernel/caller-error.js';
import { ENDPOINT_LENGTH_MAX } from './push-services.js';
import type { PushTarget } from './request-for.js';

@InputType('SubscribePushInput', {
  description: 'The subscription of a browser, as its `PushSubscription.toJSON()` gives it.',
})
export class SubscribePushInput {
  @Field(() => String, { description: 'The address of the phone at its push service. It is a secret of the phone.' })
  endpoint!: string;

  @Field(() => String, { description: 'The public key of the phone, `keys.p256dh`.' })
  p256dh!: string;

  @Field(() => String, { description: 'The secret with which messages are encrypted for the phone, `keys.auth`.' })
  auth!: string;
}

@InputType('UnsubscribePushInput', { description: 'The phone that is to be told no more.' })
export class UnsubscribePushInput {
  @Field(() => String, { description: 'The address of the phone at its push service.' })
  endpoint!: string;
}

export function readEndpoint(endpoint: string): string {
  if (endpoint.length > ENDPOINT_LENGTH_MAX || !URL.canParse(endpoint))
    throw badInput('input.endpoint', `an address of at most ${ENDPOINT_LENGTH_MAX} characters`);
  return endpoint;
}

/** A key as base64url of so many bytes, with or without the padding that some browsers add. */
function readKey(field: string, given: string, bytes: number): string {
  const key = given.replace(/=+$/, '');
  const isKey = /^[A-Za-z0-9_-]+$/.test(key) && Buffer.from(key, 'base64url').length === bytes;
  if (!isKey) throw badInput(field, `${bytes} bytes as base64url`);
  return key;
}

export const readTarget = ({ endpoint, p256dh, auth }: SubscribePushInput): PushTarget => ({
  endpoint: readEndpoint(endpoint),
  p256dh: readKey('input.p256dh', p256dh, 65),
  auth: readKey('input.auth', auth, 16),
});
