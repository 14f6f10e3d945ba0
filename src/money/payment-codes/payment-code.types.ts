/** The GraphQL types of payment codes, and the input and results of issuing one. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  Node,
  NotEligible,
  NotFound,
  RupiahScalar,
  enumOf,
  problemsOf,
  resultOf,
  successWith,
  Personal,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { CodeState } from './payment-code.js';

export const CodeStateEnum = enumOf<CodeState>(
  'PaymentCodeState',
  'Whether a payment code may be paid, and if not, why.',
  {
    OPEN: { description: 'The code may be paid.', id: 'Dapat dibayar', en: 'Open' },
    PAID: { description: 'The chain has notified us of a payment with the code.', id: 'Sudah dibayar', en: 'Paid' },
    EXPIRED: {
      description: 'The code may no longer be paid. A payment that comes all the same is kept.',
      id: 'Kedaluwarsa',
      en: 'Expired',
    },
    REPLACED: {
      description: 'A newer code replaced it, because the bill had changed.',
      id: 'Diganti kode baru',
      en: 'Replaced',
    },
  },
);

@ObjectType('MinimarketChain', { simpleResolvers: true, description: 'A minimarket chain whose tills take premiums.' })
export class MinimarketChainType {
  @Field(() => String, { description: 'The code of the chain, which `issuePaymentCode` takes as `chainCode`.' })
  code!: string;

  @Field(() => String, { description: 'The name of the chain for people.' })
  name!: string;
}

@ObjectType('PaymentCode', {
  simpleResolvers: true,
  implements: Node,
  description:
    "A family's bill under a number for one chain's tills. It is no card number and no virtual account, and it ends in check digits.",
})
export class PaymentCodeType extends Node {
  @Personal('paymentCode')
  @Field(() => String, { description: 'The 14 digits to show at the till.' })
  code!: string;

  @Personal('payments')
  @Field(() => RupiahScalar, {
    description: "The family's bill on the day on which the code was issued: the amount that the till asks for.",
  })
  amount!: Rupiah;

  @Personal('payments')
  @Field(() => DateTimeScalar, { description: 'The time at which the code was issued.' })
  issuedAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, {
    description: "The moment from which the code is expired; never later than the end of the bill's month.",
  })
  expiresAt!: Date;

  @Personal('payments')
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The time at which the code was paid, by the chain's clock; null until then.",
  })
  paidAt!: Date | null;
}

@InputType('IssuePaymentCodeInput', {
  description:
    'The family, and the chain at whose tills it pays. Sent again while the code is open and the bill the same, it gives the same code.',
})
export class IssuePaymentCodeInput {
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => String, { description: 'The code of a chain, from `minimarketChains`.' })
  chainCode!: string;
}

export const ISSUE_PROBLEMS = problemsOf<'family-not-found' | 'chain-unknown' | 'nothing-to-pay'>({
  'family-not-found': {
    type: NotFound,
    code: 'PAYMENT_CODE_FAMILY_NOT_FOUND',
    description: 'There is no such family that the viewer may see.',
    id: 'Keluarga tersebut tidak ditemukan di antara keluarga yang boleh Anda lihat.',
    en: 'There is no such family among those you may see.',
  },
  'chain-unknown': {
    type: NotFound,
    code: 'PAYMENT_CODE_CHAIN_NOT_FOUND',
    description: 'No minimarket chain has this code.',
    id: 'Tidak ada jaringan minimarket dengan kode tersebut.',
    en: 'No minimarket chain has this code.',
  },
  'nothing-to-pay': {
    type: NotEligible,
    code: 'PAYMENT_CODE_NOTHING_TO_PAY',
    description: 'The family has no bill today.',
    id: 'Keluarga ini tidak memiliki tagihan hari ini.',
    en: 'The family has nothing to pay today.',
  },
});

export const IssuePaymentCodeResult = resultOf('IssuePaymentCodeResult', 'The code, or the reason why there is none.', {
  success: successWith('PaymentCodeIssued', 'The family may pay with the code.', {
    paymentCode: { type: () => PaymentCodeType, description: 'The open code of this family and chain.' },
  }),
  problems: Object.values(ISSUE_PROBLEMS.types),
});
