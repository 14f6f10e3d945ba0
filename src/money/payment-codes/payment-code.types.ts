/** The GraphQL types of payment codes and of what may be told when one is asked for. */
import { Field, ID, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CodeState, IssuedCode } from './payment-code.js';

export const CodeStateEnum: { readonly [S in CodeState]: S } = {
  OPEN: 'OPEN',
  PAID: 'PAID',
  EXPIRED: 'EXPIRED',
  REPLACED: 'REPLACED',
};

registerEnumType(CodeStateEnum, {
  name: 'PaymentCodeState',
  description: 'What may still be done with a payment code.',
  valuesConfig: {
    OPEN: { description: 'It may be paid.' },
    PAID: { description: 'Its chain told of a payment with it.' },
    EXPIRED: { description: 'Its time is over. Money that comes for it all the same is not lost.' },
    REPLACED: { description: 'A newer code took its place, since the bill had changed.' },
  },
});

@ObjectType('MinimarketChain', { simpleResolvers: true, description: 'A minimarket chain whose tills take premiums.' })
export class MinimarketChainType {
  @Field(() => String, { description: 'Its name in `issuePaymentCode`.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;
}

@ObjectType('PaymentCode', {
  simpleResolvers: true,
  description:
    "A family's bill under a number for one chain's tills. It is no card number and no virtual account, and it ends in check digits.",
})
export class PaymentCodeType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'The 14 digits to show at the till.' })
  code!: string;

  @Field(() => RupiahScalar, { description: 'The bill of the day it was issued: what the till asks for.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'From this moment on it is expired; never later than the month of its bill.',
  })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was paid, by the chain's clock; null until then.",
  })
  paidAt!: Date | null;
}

const MESSAGE = { description: 'The same in a sentence, for the person who asked.' };

@ObjectType('PaymentCodeIssued', { simpleResolvers: true, description: 'The code that the family may pay with.' })
class PaymentCodeIssued {
  @Field(() => PaymentCodeType, { description: 'The open code of this family and chain.' })
  paymentCode!: IssuedCode;
}

@ObjectType('PaymentCodeFamilyNotFound', {
  simpleResolvers: true,
  description: 'There is no such family to see.',
})
class PaymentCodeFamilyNotFound {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentCodeChainUnknown', { simpleResolvers: true, description: 'No minimarket chain has this code.' })
class PaymentCodeChainUnknown {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('PaymentCodeNothingToPay', { simpleResolvers: true, description: 'The family has no bill today.' })
class PaymentCodeNothingToPay {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const IssuePaymentCodeResult = createUnionType({
  name: 'IssuePaymentCodeResult',
  description: 'The code, or why there is none.',
  types: () =>
    [PaymentCodeIssued, PaymentCodeFamilyNotFound, PaymentCodeChainUnknown, PaymentCodeNothingToPay] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

export const ISSUE_PROBLEMS = {
  'family-not-found': { __typename: 'PaymentCodeFamilyNotFound', message: 'There is no such family.' },
  'chain-unknown': { __typename: 'PaymentCodeChainUnknown', message: 'No minimarket chain has this code.' },
  'nothing-to-pay': { __typename: 'PaymentCodeNothingToPay', message: 'The family has nothing to pay today.' },
} as const;
