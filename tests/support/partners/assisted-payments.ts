/**
 * Makes everything that assisted payments need: a cadre, a family that owes, a branch head, banks, terminals and
 * agents.
 */
import type { PaymentChannel } from '../../../src/kernel/payment-channel.js';
import type { World } from '../world/world.js';
import { addChannel, tell } from './a-channel.js';
import type { ServerOfTest } from './a-server.js';
import { type Persona, personasOf } from './ask-server.js';
import { idOf, newIdOf } from '../global-ids.js';

const POINT = 'id kind number bankName revokedAt revokedReason depositAccount cadre { id }';
export const TERMINAL = `mutation ($input: RegisterTerminalInput!) { registerTerminal(input: $input) { __typename
  ... on AcceptancePointRegistered { point { ${POINT} } } ... on Problem { code message } ... on InvalidInput { field } } }`;
export const AGENT = `mutation ($input: RegisterAgentInput!) { registerAgent(input: $input) { __typename
  ... on AcceptancePointRegistered { point { ${POINT} } } ... on Problem { code message } ... on InvalidInput { field } } }`;
export const REVOKE = `mutation ($input: RevokeAcceptancePointInput!) { revokeAcceptancePoint(input: $input) { __typename
  ... on AcceptancePointRevoked { point { ${POINT} } } ... on Problem { code message } } }`;
const ALLOW = `mutation ($input: SetCollectionPolicyInput!) { setCollectionPolicy(input: $input) { __typename } }`;
export const INTENT = 'id mode state expiresAt payment { reference amount channel } point { number }';
export const CREATE = `mutation ($input: CreatePaymentIntentInput!) { createPaymentIntent(input: $input) { __typename
  ... on PaymentIntentCreated { intent { ${INTENT} } } ... on PaymentModeNotAllowed { allowed } ... on Problem { code message } } }`;
export const READ = `query ($id: ID!) { paymentIntent(id: $id) { ${INTENT} } }`;

/** Call this once per test file, so that its numbers and codes never repeat. */
export function assistedPaymentsOf(host: ServerOfTest, world: World) {
  const personas = personasOf(host);
  let banks = 0;
  const aBank = async (channel: PaymentChannel = 'EDC') => {
    const code = `bank-edc-${(banks += 1)}`;
    return { code, acquirer: await addChannel(host, { code, channel }) };
  };

  /** Makes a cadre with a family that owes 900,000, and a branch head who allows the given ways to pay. */
  const aNeighbourhood = async (modes: readonly string[] = ['ASSIST_EDC', 'ASSIST_AGENT']) => {
    const cadre = await world.cadre();
    const family = await world.family({ cadre, careClass: 'I', members: 2, paidThrough: '2025-12' });
    const head = personas.as('BRANCH_HEAD', [cadre.area]);
    const policy = {
      id: newIdOf('CollectionPolicy'),
      region: cadre.area,
      validFrom: '2026-03-05',
      assistModes: modes,
      reason: 'Uji',
    };
    if (modes.length > 0) await tell(head, ALLOW, { input: policy });
    return { cadre, family, head, phone: personas.cadre(cadre) };
  };
  type Neighbourhood = Awaited<ReturnType<typeof aNeighbourhood>>;

  let numbers = 0;
  const newNumber = (): string => `EDC-${String((numbers += 1)).padStart(5, '0')}`;
  const terminalInput = (bank: { code: string }, { cadre }: Pick<Neighbourhood, 'cadre'>, change: object = {}) => ({
    input: {
      id: newIdOf('AcceptancePoint'),
      partnerCode: bank.code,
      number: newNumber(),
      cadreId: idOf('Cadre', cadre.id),
      validFrom: '2026-03-01',
      ...change,
    },
  });
  const agentInput = (bank: { code: string }, { cadre }: Pick<Neighbourhood, 'cadre'>, change: object = {}) => ({
    input: {
      id: newIdOf('AcceptancePoint'),
      partnerCode: bank.code,
      number: newNumber(),
      name: 'Agen Mawar',
      region: cadre.area,
      depositAccount: '0123456789',
      validFrom: '2026-03-01',
      ...change,
    },
  });
  const intentInput = (family: { id: string }, mode: string, pointId: string | null = null) => ({
    input: { id: newIdOf('PaymentIntent'), familyId: idOf('Family', family.id), mode, pointId },
  });
  const stateOf = async (persona: Persona, id: string): Promise<unknown> =>
    (await tell(persona, READ, { id }))['state'];
  return { aBank, aNeighbourhood, newNumber, terminalInput, agentInput, intentInput, stateOf };
}
