/** Adds partners of any channel that tell of money that has moved, and reads the one answer of a persona. */
import { expect } from '@jest/globals';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../../src/api/webhooks/adapters/standard-webhooks/sandbox/sender.js';
import type { ServerOfTest } from './a-server.js';
import type { Persona } from './ask-server.js';

export async function addChannel(
  { server, baseUrl, clock }: ServerOfTest,
  { code, channel, name = code }: { code: string; channel: PaymentChannel; name?: string },
): Promise<StandardWebhooksSender> {
  const added = await server.partners.add({ code, name, channel, protocol: 'standard-webhooks', snap: null });
  if (added.kind !== 'added') throw new Error(`${code}: ${added.kind}`);
  const now = () => clock.now();
  const own = { baseUrl, partner: code, secret: String(added.secret), now, newId: randomIds };
  return standardWebhooksSender(own);
}

/** The answer of the one root field of the operation; an error fails the test. */
export async function tell<Told = Readonly<Record<string, unknown>> & { readonly __typename: string }>(
  persona: Persona,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Told> {
  const { data, errors } = await persona.ask<Record<string, Told>>(query, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0] as Told;
}

/** The code of the first error. */
export async function refusalOf(
  persona: Persona,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { errors } = await persona.ask(query, variables);
  return errors[0]?.extensions['code'];
}
