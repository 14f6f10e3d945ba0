/**
 * Lets the demo's donor give, so that its programme is partly spent when a newcomer looks: money comes in through the
 * sandbox minimarket, the office proposes, the donor approves, families are paid for, and some write-offs are approved.
 * It all goes through the addresses that everybody uses, so every rule applies.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalIssuer } from '../../platform/auth/index.js';
import { type Persona, TOKEN_SECONDS, askGraphQL } from '../personas/index.js';
import type { IdSource } from '../../kernel/ids.js';
import { invariant } from '../../kernel/invariant.js';
import type { VirtualAccount } from '../../kernel/virtual-account.js';
import { type SandboxCredentials, type SandboxProtocol, protocolOf, report } from '../../partners/stand-ins/index.js';
import { toGlobalId } from '../../platform/graphql/index.js';

export interface ReliefPlay {
  readonly address: string;
  readonly personas: readonly Persona[];
  readonly issuer: LocalIssuer;
  readonly credentials: readonly SandboxCredentials[];
  readonly protocols: readonly SandboxProtocol[];
  readonly now: () => Date;
  readonly newId: IdSource;
  /** Gives the play up between two steps; the next start goes on with it. */
  readonly stopping?: AbortSignal;
}

const SHOP = 'sandbox-minimarket';
const PAID_IN = 40_000_000n;
const FIRST_QUOTA = 24_000_000;
const SECOND_QUOTA = 8_000_000;
const WRITE_OFFS = 3;
const BUSY = 503;

const FUND = '{ donors { fundAccounts { common } } sponsorshipProgrammes { id batches { id } } }';
const PROPOSE = `mutation ($input: ProposeBeneficiariesInput!) { proposeBeneficiaries(input: $input) { __typename } }`;
const DECIDE = 'mutation ($input: SponsorshipBatchInput!) { approveBeneficiaries(input: $input) { __typename } }';
const EXECUTE = 'mutation ($input: SponsorshipBatchInput!) { executeSponsorship(input: $input) { __typename } }';
const PROPOSED = `{ writeOffs(state: PROPOSED, first: ${WRITE_OFFS}) { edges { node { id } } } }`;
const FORGIVE = 'mutation ($input: ApproveWriteOffInput!) { approveWriteOff(input: $input) { __typename } }';

interface Fund {
  readonly donors: readonly { readonly fundAccounts: { readonly common: string } }[];
  readonly sponsorshipProgrammes: readonly {
    readonly id: string;
    /** The newest first. */
    readonly batches: readonly { readonly id: string }[];
  }[];
}

/**
 * Plays the donation, or what an earlier start did not come to; does nothing without a donor, without the minimarket's
 * secret, or once two batches were proposed.
 */
export async function playRelief(play: ReliefPlay): Promise<void> {
  const shop = play.credentials.find(({ code }) => code === SHOP);
  const [donor, officer, head] = (['csr-donor', 'branch-officer', 'branch-head'] as const).map((key) =>
    play.personas.find((persona) => persona.key === key),
  );
  if (shop === undefined || donor === undefined || officer === undefined || head === undefined) return;
  const { donors, sponsorshipProgrammes } = await ask<Fund>(play, donor, { query: FUND });
  const [own, programme] = [donors[0], sponsorshipProgrammes[0]];
  if (own === undefined || programme === undefined || programme.batches.length > 1) return;
  await payIn(play, shop, own.fundAccounts.common);
  const propose = async (budget: number): Promise<string> => {
    const input = { id: toGlobalId('SponsorshipBatch', play.newId()), programmeId: programme.id, budget };
    await ask(play, officer, { query: PROPOSE, variables: { input } });
    return input.id;
  };
  const id = programme.batches[0]?.id ?? (await propose(FIRST_QUOTA));
  await ask(play, donor, { query: DECIDE, variables: { input: { id } } });
  await ask(play, officer, { query: EXECUTE, variables: { input: { id } } });
  await forgive(play, head);
  await propose(SECOND_QUOTA); // The second proposal waits for the donor, and tells later starts that all is done.
}

/** Pays in under a fixed reference, so that several instances that start at once pay in once. */
async function payIn(
  { address: baseUrl, protocols, now, newId }: ReliefPlay,
  shop: SandboxCredentials,
  account: string,
): Promise<void> {
  const wire = { baseUrl, now, newId };
  const player = protocolOf(protocols, shop.code)?.play(shop, wire);
  invariant(player !== undefined, 'the sandbox minimarket has a protocol that can be played');
  const payment = { account: account as VirtualAccount, amount: PAID_IN, reference: 'DEMO-CSR-1' };
  const answer = await report(player, wire, payment);
  if (answer.status !== 200) throw new Error(`the sandbox minimarket could not pay into the fund: ${answer.status}`);
}

async function forgive(play: ReliefPlay, head: Persona): Promise<void> {
  interface Proposed {
    readonly writeOffs: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  }
  const { writeOffs } = await ask<Proposed>(play, head, { query: PROPOSED });
  for (const { node } of writeOffs.edges)
    await ask(play, head, { query: FORGIVE, variables: { input: { id: node.id } } });
}

interface Operation {
  readonly query: string;
  readonly variables?: object;
}

const BUSY_PAUSE_MS = 200;

/** Asks GraphQL; a server that says it is busy is asked again. @throws Error for an operation that was refused. */
async function ask<Data>(play: ReliefPlay, persona: Persona, operation: Operation): Promise<Data> {
  play.stopping?.throwIfAborted();
  const token = await play.issuer.issueToken(persona.claims, { ttlSeconds: TOKEN_SECONDS.play });
  const { status, body } = await askGraphQL<Data>({ address: play.address, token, ...operation });
  if (status === BUSY) {
    await pause(BUSY_PAUSE_MS);
    return ask(play, persona, operation);
  }
  const { data, errors } = body;
  if (data === null || errors !== undefined) throw new Error(`the demo was refused: ${JSON.stringify(errors)}`);
  return data;
}
