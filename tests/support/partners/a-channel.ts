/** Partners of any channel that tell of money that has moved, and how a persona's one answer is read. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { HttpAnswer } from '../../../src/simulator/http-call.js';
import { type SnapBank, TokenRefused } from '../../../src/simulator/snap-bank.js';
import { randomIds } from '../../../src/kernel/ids.js';
import type { PaymentChannel } from '../../../src/payments/posting/payment-notice.js';
import {
  type StandardWebhooksSender,
  standardWebhooksSender,
} from '../../../src/simulator/standard-webhooks-sender.js';
import type { ServerOfTest } from './a-server.js';
import type { Persona } from './ask-server.js';

const BUSY = 503;

const isBusy = (error: unknown): boolean => error instanceof TokenRefused && error.status === BUSY;

/** As a partner would: a server that says it is busy, on a machine full of other tests, is called again. */
async function whenNotBusy<Answer>(
  call: () => Promise<Answer>,
  isRefused: (answer: Answer) => boolean = () => false,
): Promise<Answer> {
  for (;;) {
    try {
      const answer = await call();
      if (!isRefused(answer)) return answer;
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await pause(200);
  }
}

const saysBusy = ({ status }: HttpAnswer): boolean => status === BUSY;

/** The bank with a fresh token, at the clock's time, and patience. */
export async function patientBank(bank: SnapBank): Promise<Pick<SnapBank, 'inquire' | 'pay'>> {
  await whenNotBusy(() => bank.token());
  return {
    inquire: (inquiry) => whenNotBusy(() => bank.inquire(inquiry), saysBusy),
    pay: (payment) => whenNotBusy(() => bank.pay(payment), saysBusy),
  };
}

export async function addChannel(
  { server, baseUrl, clock }: ServerOfTest,
  { code, channel, name = code }: { code: string; channel: PaymentChannel; name?: string },
): Promise<StandardWebhooksSender> {
  const added = await server.partners.add({ code, name, channel, protocol: 'standard-webhooks', snap: null });
  if (added.kind !== 'added') throw new Error(`${code}: ${added.kind}`);
  const now = () => clock.now();
  const own = { baseUrl, partner: code, secret: String(added.secret), now, newId: randomIds };
  const sender = standardWebhooksSender(own);
  return { ...sender, pay: (payment) => whenNotBusy(() => sender.pay(payment), saysBusy) };
}

/** What the one root field of the operation came to; an error fails the test. */
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
