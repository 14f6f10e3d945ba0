/** Issues payment codes for families the viewer may see, and shows them. */
import { Arg, Authorized, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { inForceOn } from '../../platform/policies/index.js';
import { type Family, FamilyType, assessFamily } from '../../households/families/index.js';
import { Concerns, readId, Personal } from '../../platform/graphql/index.js';
import { type Text, textsOf } from '../../platform/texts/index.js';
import { civilDateIn, wallClockIn } from '../../kernel/civil-date.js';
import { invariant } from '../../kernel/invariant.js';
import { timeZoneOf } from '../../kernel/time-zone.js';
import { PAYMENT_CODES } from './payment-codes.policies.js';
import { type CodeState, type IssuedCode, codeStateAt, expiryOf, wasPaidLate } from './payment-code.js';
import type { MinimarketChain } from './payment-code.queries.js';
import {
  CodeStateEnum,
  ISSUE_PROBLEMS,
  IssuePaymentCodeInput,
  IssuePaymentCodeResult,
  MinimarketChainType,
  PaymentCodeType,
} from './payment-code.types.js';
import type { PaymentCodesContext } from './payment-codes.context.js';

async function issue(context: PaymentCodesContext, family: Family | null, chain: MinimarketChain | undefined) {
  if (family === null) return ISSUE_PROBLEMS.refuse('family-not-found');
  if (chain === undefined) return ISSUE_PROBLEMS.refuse('chain-unknown');
  const { assess, visibility, now, viewer, participantsByFamily } = context;
  const members = await participantsByFamily.load(family.id);
  const { dueNow: bill } = assessFamily({ family, members }, { assess, days: visibility.days });
  if (bill === 0n) return ISSUE_PROBLEMS.refuse('nothing-to-pay');
  const zone = timeZoneOf(family.regionCode);
  const expiresAt = expiryOf({ now, zone }, inForceOn(context.policies, PAYMENT_CODES, civilDateIn(now, zone)));
  invariant(viewer !== null, 'whoever may see a family is signed in');
  const command = { familyId: family.id, chainId: chain.id, bill, expiresAt, issuedBy: viewer.subject };
  return { __typename: 'PaymentCodeIssued', paymentCode: await context.issuePaymentCode(command) };
}

@Authorized('payment-code:issue')
@Resolver()
export class PaymentCodesResolver {
  @Extensions({ mostItems: 30 })
  @Concerns('programme')
  @Query(() => [MinimarketChainType], {
    description: 'The minimarket chains for which a payment code may be issued, sorted by name.',
  })
  minimarketChains(@Ctx() { paymentCodes }: PaymentCodesContext): Promise<MinimarketChain[]> {
    return paymentCodes.findChains();
  }

  @Authorized('payment-code:issue')
  @Mutation(() => IssuePaymentCodeResult, {
    description:
      "Issue a code for what is due today, the bill or the stages due of an instalment plan, payable at a chain's tills. The open code is given again while the bill is the same; once it has changed, a new one is issued.",
  })
  async issuePaymentCode(
    @Arg('input', () => IssuePaymentCodeInput, { description: 'The family, and the chain at whose tills it pays.' })
    { familyId, chainCode }: IssuePaymentCodeInput,
    @Ctx() context: PaymentCodesContext,
  ) {
    const family = await context.familyById.load(readId('Family', 'input.familyId', familyId));
    const chains = await context.paymentCodes.findChains();
    return issue(
      context,
      family,
      chains.find(({ code }) => code === chainCode),
    );
  }
}

const SAYS = textsOf('payment-codes', {
  instruction: {
    id: 'Tunjukkan kode {code} di kasir {chain} sebelum {until, date, day} pukul {until, time, clock} {zone} dan bayar Rp{amount, number}. Simpan struknya.',
    en: 'Show the code {code} at a till of {chain} before {until, date, day}, {until, time, clock} {zone}, and pay Rp{amount, number}. Keep the receipt.',
  },
});

/** These fields need no permission of their own: they are reached through a family or a payment that the viewer may read. */
@Resolver(() => PaymentCodeType)
export class PaymentCodeFieldsResolver {
  @FieldResolver(() => CodeStateEnum, { description: 'Whether the code may be paid now, and if not, why.' })
  state(@Root() code: IssuedCode, @Ctx() { now }: PaymentCodesContext): CodeState {
    return codeStateAt(code, now);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the code was paid after it had expired. The money is kept all the same.',
  })
  paidLate(@Root() code: IssuedCode): boolean {
    return wasPaidLate(code);
  }

  @FieldResolver(() => MinimarketChainType, { description: 'The chain whose tills take the code.' })
  async chain(
    @Root() { partnerId }: IssuedCode,
    @Ctx() { paymentCodeLoaders }: PaymentCodesContext,
  ): Promise<MinimarketChain | null> {
    return paymentCodeLoaders.chainById.load(partnerId);
  }

  @Extensions({ translated: true })
  @Personal('paymentCode')
  @FieldResolver(() => String, { description: "What to tell the family, in the reader's language." })
  async instruction(
    @Root() { code, amount, expiresAt, partnerId, familyId }: IssuedCode,
    @Ctx() { paymentCodeLoaders, familyById }: PaymentCodesContext,
  ): Promise<Text> {
    const chain = await paymentCodeLoaders.chainById.load(partnerId);
    const zone = timeZoneOf((await familyById.load(familyId))?.regionCode ?? null);
    const until = wallClockIn(expiresAt, zone);
    return SAYS.instruction({ code, amount, chain: chain?.name ?? 'minimarket', until, zone: zone.name });
  }
}

/** The field needs no permission of its own, as no field of a family does. */
@Resolver(() => FamilyType)
export class FamilyPaymentCodesResolver {
  @Personal('paymentCode', { familyIn: 'id' })
  @FieldResolver(() => [PaymentCodeType], {
    description: 'The newest payment codes of the family for minimarkets, at most 5.',
  })
  paymentCodes(
    @Root() { id }: Family,
    @Ctx() { paymentCodeLoaders }: PaymentCodesContext,
  ): readonly IssuedCode[] | Promise<readonly IssuedCode[]> {
    return paymentCodeLoaders.newestByFamily.load(id);
  }
}
