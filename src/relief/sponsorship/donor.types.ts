/** The GraphQL types of donors, their funds, pledges and returns. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { RegionCode } from '../../kernel/region-code.js';
import { DateTimeScalar, Node, RegionCodeScalar, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { FundReturnState } from './donor.js';

@ObjectType('Donor', {
  simpleResolvers: true,
  implements: Node,
  description: 'A donor, who gives for families that cannot pay from a fund of its own.',
})
export class DonorType extends Node {
  @Field(() => String, { description: 'The name of the donor.' })
  name!: string;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description: 'The regions by whose offices the donor is kept; null for the whole country.',
  })
  regionCodes!: readonly RegionCode[] | null;

  @Field(() => DateTimeScalar, { description: 'When the donor was added.' })
  addedAt!: Date;
}

@ObjectType('FundAccounts', {
  simpleResolvers: true,
  description:
    "The numbers under which banks take money for the fund. All money paid to them is the fund's; no card has such a number.",
})
export class FundAccountsType {
  @Field(() => String, {
    description: 'The number at BRI, BNI, BTN, BCA, and other partners that take a virtual account.',
  })
  common!: string;

  @Field(() => String, { description: 'The number at Mandiri.' })
  mandiri!: string;
}

@ObjectType('SponsorshipSummary', {
  simpleResolvers: true,
  description: "A donor's totals: `received` is the sum of `spent`, `returned` and `left`. They hold no personal data.",
})
export class SponsorshipSummaryType {
  @Field(() => RupiahScalar, { description: 'The money that the donor promised.' })
  pledged!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The money that payment partners confirmed.' })
  received!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The money paid for families.' })
  spent!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The unspent money given back to the donor.' })
  returned!: Rupiah;

  @Field(() => RupiahScalar, { description: 'The money in the fund now.' })
  left!: Rupiah;

  @Field(() => Int, {
    description: 'The number of families whose cards the donor made active; a family helped twice counts once.',
  })
  familiesHelped!: number;

  @Field(() => Int, { description: 'The number of persons in these families.' })
  personsHelped!: number;
}

@ObjectType('Pledge', { simpleResolvers: true, implements: Node, description: "A donor's promise of money." })
export class PledgeType extends Node {
  @Field(() => RupiahScalar, { description: 'The promised amount.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When the donor made the promise.' })
  pledgedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the donor withdrew what it had not paid of it; null while the promise stands.',
  })
  withdrawnAt!: Date | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'The part that was withdrawn; what was paid of the promise stays. Null while the promise stands.',
  })
  withdrawnAmount!: Rupiah | null;
}

const FundReturnStateEnum = enumOf('FundReturnState', 'How far a return has come.', {
  REQUESTED: { description: 'No money has moved: somebody else must decide.', id: 'Diajukan', en: 'Requested' },
  RETURNED: { description: 'The money went back to the donor.', id: 'Dikembalikan', en: 'Returned' },
  REJECTED: { description: 'The money stays in the fund.', id: 'Ditolak', en: 'Rejected' },
});

@ObjectType('FundReturn', {
  simpleResolvers: true,
  implements: Node,
  description: 'A return of unspent money to its donor.',
})
export class FundReturnType extends Node {
  @Field(() => RupiahScalar, { description: 'The amount to return.' })
  amount!: Rupiah;

  @Field(() => String, { description: 'The reason of the return.' })
  reason!: string;

  @Field(() => FundReturnStateEnum, { description: 'How far the return has come.' })
  state!: FundReturnState;

  @Field(() => DateTimeScalar, { description: 'When the return was requested.' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the return was decided; null until then.' })
  decidedAt!: Date | null;
}
