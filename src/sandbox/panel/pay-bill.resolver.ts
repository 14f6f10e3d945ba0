/** The mutation by which a visitor of a sandbox pays a bill. The schema of production has no such field. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { readId, readLine, readRupiah } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import { civilDateIn } from '../../kernel/civil-date.js';
import { randomIds } from '../../kernel/ids.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { WIB } from '../../kernel/time-zone.js';
import { jknCeilingsOn } from '../../households/arrears/index.js';
import type { Payee } from './find-payer.js';
import type { PanelContext } from './panel.context.js';
import { payBill } from './pay-bill.js';
import { PayBillInput, PayBillResult, toPayBillResult } from './pay-bill.types.js';

function payeeOf({ familyId, accountNumber }: PayBillInput): Payee {
  const [byFamily, byAccount] = [typeof familyId === 'string', typeof accountNumber === 'string'];
  if (byFamily === byAccount) throw badInput('input', 'either `familyId` or `accountNumber`');
  return byFamily
    ? { familyId: readId('Family', 'input.familyId', String(familyId)) }
    : { account: readLine('input.accountNumber', String(accountNumber), 40).replaceAll(/\s/g, '') };
}

const mostOn = (now: Date): Rupiah => jknCeilingsOn(civilDateIn(now, WIB)).familyPayment;

@Resolver()
export class PayBillResolver {
  /** Permits every caller where the sandbox itself hands out tokens; else whoever has signed in. */
  @Mutation(() => PayBillResult, {
    description:
      "Pay a bill as a bank, an ATM switch, a minimarket, a counter or a terminal does: the partner's stand-in signs its call and sends it to this server over HTTP, and the delivery is traced. Sent again with the same `reference` nothing is paid twice. Production has no such mutation.",
  })
  async payBill(
    @Arg('input', () => PayBillInput, { description: 'Whose bill, through which channel, and how much.' })
    input: PayBillInput,
    @Ctx() context: PanelContext,
  ) {
    if (context.sandboxPanel.issuer === null && context.viewer === null)
      throw new CallerError('UNAUTHENTICATED', 'Sign in: this sandbox takes the tokens of an identity provider.');
    const outcome = await payBill(
      {
        payee: payeeOf(input),
        channel: input.channel,
        partnerCode: input.partnerCode ?? null,
        amount:
          typeof input.amount === 'bigint'
            ? readRupiah('input.amount', input.amount, { most: mostOn(context.now) })
            : null,
        reference: typeof input.reference === 'string' ? readLine('input.reference', input.reference, 36) : randomIds(),
      },
      context,
    );
    return toPayBillResult(outcome);
  }
}
