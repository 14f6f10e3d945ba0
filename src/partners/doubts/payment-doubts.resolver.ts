/**
 * Lets operators and auditors see payments in doubt, and operators ask a partner now, close what no question decides, and
 * set its status endpoint.
 */
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Viewer } from '../../platform/auth/index.js';
import { maskAccountNumber } from '../../kernel/account-number.js';
import { readId, type Connection, momentCursor, readConnection, Personal } from '../../platform/graphql/index.js';
import {
  AskPartnerResult,
  ClosePaymentDoubtResult,
  SetStatusEndpointResult,
  toAskPartnerResult,
  toCloseDoubtResult,
  toSetStatusEndpointResult,
} from './payment-doubt-results.types.js';
import { ClosePaymentDoubtInput, toCloseDoubtCommand } from './payment-doubt-closing.types.js';
import { AskPartnerInput, SetStatusEndpointInput, toSetStatusEndpointCommand } from './payment-doubt.inputs.js';
import type { ListedDoubt } from './payment-doubt.queries.js';
import { DoubtAttemptType, DoubtsArguments, PaymentDoubtConnection, PaymentDoubtType } from './payment-doubt.types.js';
import type { DoubtAttempt, PaymentDoubt } from './payment-doubt.js';
import type { PaymentDoubtsContext } from './payment-doubts.context.js';

interface Operation extends PaymentDoubtsContext {
  readonly viewer: Viewer;
}

@Authorized('payment-doubt:read')
@Resolver()
export class PaymentDoubtsResolver {
  @Authorized('payment-doubt:read')
  @Query(() => PaymentDoubtConnection, {
    description: 'Payments of which it is not certain that the partner holds the money, the newest first.',
  })
  paymentDoubts(
    @Args(() => DoubtsArguments) asked: DoubtsArguments,
    @Ctx() { paymentDoubts, viewer }: Operation,
  ): Promise<Connection<ListedDoubt>> {
    const { partnerCode = null, state = null, source = null, open = null } = asked.filter ?? {};
    const filter = { partnerCode, state, source, open };
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => paymentDoubts.findPage(viewer, { filter, page }),
      sortKeyOf: ({ sortValue, id }) => [sortValue, id],
      totalCount: () => paymentDoubts.count(viewer, filter),
    });
  }

  @Authorized('payment-doubt:ask')
  @Mutation(() => AskPartnerResult, {
    description:
      'Ask the partner now what became of a payment in doubt. A payment that the partner holds is posted; asked again, nothing is posted twice.',
  })
  async askPartner(
    @Arg('input', () => AskPartnerInput, { description: 'The payment about which to ask.' }) {
      paymentDoubtId,
    }: AskPartnerInput,
    @Ctx() { askPartner, paymentDoubts, viewer }: Operation,
  ): Promise<object> {
    const doubtId = readId('PaymentDoubt', 'input.paymentDoubtId', paymentDoubtId);
    const outcome = await askPartner({ doubtId, askedBy: viewer.subject });
    return toAskPartnerResult(outcome, await paymentDoubts.findById(viewer, doubtId));
  }

  @Authorized('payment-doubt:close')
  @Mutation(() => ClosePaymentDoubtResult, {
    description:
      'Close by hand a payment in doubt that cannot be asked about, or whose partner was asked and gave no answer that decides. Nothing is booked, and a payment that the partner confirms later is posted as any other. Sent again by the same person, the same content gets the same answer.',
  })
  async closePaymentDoubt(
    @Arg('input', () => ClosePaymentDoubtInput, { description: 'The doubt, and what was found out.' })
    input: ClosePaymentDoubtInput,
    @Ctx() { closeDoubt, paymentDoubts, viewer }: Operation,
  ): Promise<object> {
    const command = toCloseDoubtCommand(input, viewer.subject);
    return toCloseDoubtResult(await closeDoubt(command), await paymentDoubts.findById(viewer, command.doubtId));
  }

  @Authorized('partner:manage')
  @Mutation(() => SetStatusEndpointResult, {
    description:
      'Set where a bank answers questions about payments. Set again at the same address, it replaces paths and credentials; another address needs a second operator: `proposeStatusEndpoint`.',
  })
  async setStatusEndpoint(
    @Arg('input', () => SetStatusEndpointInput, { description: 'The endpoint to set.' }) input: SetStatusEndpointInput,
    @Ctx() { setStatusEndpoint, viewer }: Operation,
  ): Promise<object> {
    return toSetStatusEndpointResult(await setStatusEndpoint(toSetStatusEndpointCommand(input, viewer.subject)));
  }
}

@Authorized('payment-doubt:read')
@Resolver(() => PaymentDoubtType)
export class PaymentDoubtFieldsResolver {
  @Personal('accountNumber', { paymentIn: 'paymentId', isMasked: true })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The account number that the partner sent, masked; null when it could not be read.',
  })
  account(@Root() { accountText }: PaymentDoubt): string | null {
    return accountText === null ? null : maskAccountNumber(accountText);
  }

  @Personal('payments', { paymentIn: 'paymentId' })
  @FieldResolver(() => [DoubtAttemptType], { description: 'The questions to the partner, the oldest first.' })
  attempts(@Root() { id }: PaymentDoubt, @Ctx() { attemptsByDoubt }: Operation): Promise<readonly DoubtAttempt[]> {
    return attemptsByDoubt.load(id);
  }
}
