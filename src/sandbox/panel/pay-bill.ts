/**
 * Pays a bill in a sandbox as a bank, an ATM switch, a minimarket or another partner does. The partner's reference makes
 * it safe to send again: what was delivered under it is told again and not delivered twice.
 */
import { CredentialsMissing, type SandboxPartner, type Wire, protocolOf } from '../../partners/stand-ins/index.js';
import { POSTED_PAYMENTS } from '../../money/payments/index.js';
import { selectRows, sql } from '../../platform/db/sql.js';
import { type FamilyId, type PaymentId, randomIds } from '../../kernel/ids.js';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { NO_RUPIAH, type Rupiah, rupiah } from '../../kernel/rupiah.js';
import { readCredentials } from '../first-start/index.js';
import { type Delivered, deliverPayment, endsWithReference } from './deliver-payment.js';
import { type Payee, type Payer, findPayer } from './find-payer.js';
import type { PanelContext, PanelDeps } from './panel.context.js';

export interface PayBillCommand {
  readonly payee: Payee;
  readonly channel: PaymentChannel;
  /** The partner through which it is paid; null for the first of the channel. */
  readonly partnerCode: string | null;
  /** The amount; null for what is asked for now. */
  readonly amount: Rupiah | null;
  readonly reference: string;
}

export type PayBillOutcome =
  | { readonly kind: 'sent'; readonly delivered: Delivered }
  | { readonly kind: 'family-not-found' }
  | { readonly kind: 'nothing-due' }
  | { readonly kind: 'partner-missing' }
  | { readonly kind: 'other-payment' };

/** The most deliveries that an instance remembers; the oldest is forgotten first. */
const REMEMBERED_MAX = 1_000;

export async function payBill(command: PayBillCommand, context: PanelContext): Promise<PayBillOutcome> {
  const { sandboxPanel: deps } = context;
  const payer = await findPayer(command.payee, { ...context, pool: deps.pool });
  if (payer === null) return { kind: 'family-not-found' };
  const played = await playerFor(command, deps);
  const earlier = await deliveredBefore(command, deps, played?.partner ?? null);
  if (earlier !== null) return isSame(earlier, { command, payer }) ? told(earlier) : { kind: 'other-payment' };
  const amount = command.amount ?? payer.dueNow;
  if (amount === null) return { kind: 'family-not-found' };
  if (amount === NO_RUPIAH) return { kind: 'nothing-due' };
  if (played === null) return { kind: 'partner-missing' };
  const { reference } = command;
  const delivering = deliverPayment({ ...deps, ...played }, { ...payer, amount, reference });
  remember(deps.delivered, reference, delivering);
  return told(await delivering);
}

const told = (delivered: Delivered): PayBillOutcome => ({ kind: 'sent', delivered });

function remember(delivered: PanelDeps['delivered'], reference: string, delivering: Promise<Delivered>): void {
  delivered.set(reference, delivering);
  delivering.catch(() => delivered.delete(reference)); // what did not come through may be sent again
  const [oldest] = delivered.keys();
  if (delivered.size > REMEMBERED_MAX && oldest !== undefined) delivered.delete(oldest);
}

interface Asked {
  readonly command: PayBillCommand;
  readonly payer: Payer;
}

/** Whether what is asked for is what was delivered; a sum that was left out is not compared. */
const isSame = (
  { account, amount, familyId, partner }: Delivered,
  { command: { amount: asked, channel, partnerCode }, payer }: Asked,
): boolean =>
  (asked === null || asked === amount) &&
  channel === partner.channel &&
  (partnerCode === null || partnerCode === partner.code) &&
  (familyId === null ? account === payer.account : familyId === payer.familyId);

/** The partner that plays, with its credentials; null when this machine holds none of such a partner. */
async function playerFor({ channel, partnerCode }: PayBillCommand, deps: PanelDeps) {
  const { protocols, credentialsFile, now } = deps;
  const baseUrl = deps.address();
  const held = await readCredentials(credentialsFile);
  const partner = partnersOf(deps).find(
    (known) =>
      known.channel === channel &&
      (partnerCode === null || known.code === partnerCode) &&
      held.some(({ code }) => code === known.code),
  );
  const own = held.find(({ code }) => code === partner?.code);
  if (baseUrl === null || partner === undefined || own === undefined) return null;
  const wire: Wire = { baseUrl, now, newId: randomIds };
  try {
    const player = protocolOf(protocols, partner.code)?.play(own, wire);
    return player === undefined ? null : { player, partner, wire };
  } catch (error) {
    if (error instanceof CredentialsMissing) return null;
    throw error;
  }
}

const partnersOf = ({ protocols }: PanelDeps): readonly SandboxPartner[] =>
  protocols.flatMap(({ partners }) => partners);

interface PostedRow {
  readonly id: PaymentId;
  readonly familyId: FamilyId | null;
  readonly account: string;
  readonly amount: bigint;
  readonly code: string;
}

/**
 * What was delivered under the reference: by this instance, or else what the books hold. Some partners put an order before
 * the reference; that is looked for among the payments of the partner which plays, for no index knows the end of a text.
 */
async function deliveredBefore(
  { reference }: PayBillCommand,
  deps: PanelDeps,
  plays: SandboxPartner | null,
): Promise<Delivered | null> {
  const known = await deps.delivered.get(reference)?.catch(() => null);
  if (known !== undefined && known !== null) return known;
  const partners = partnersOf(deps);
  const [row] = await selectRows<PostedRow>(
    deps.pool,
    sql`select p.id, p.family_id as "familyId", p.account_text as account, p.amount, n.code
      from ${POSTED_PAYMENTS} p join partners n on n.id = p.partner_id
      where p.reference = ${reference} and n.code = any(${partners.map(({ code }) => code)}::text[])
        or n.code = ${plays?.code ?? null} and ${endsWithReference(sql`p.reference`, reference)} limit 1`,
  );
  const partner = partners.find(({ code }) => code === row?.code);
  if (row === undefined || partner === undefined) return null;
  const { id: paymentId, familyId, account } = row;
  return {
    familyId,
    account,
    amount: rupiah(row.amount),
    reference,
    partner,
    outcome: 'taken',
    paymentId,
    trace: null,
  };
}
