/** The GraphQL types of donors, their funds, pledges and returns. */
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, RupiahScalar } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { FundReturnState } from './donor.js';

@ObjectType('Donor', {
  simpleResolvers: true,
  description: 'Who gives for families that cannot pay, with a fund of its own.',
})
export class DonorType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;
}

@ObjectType('FundAccounts', {
  simpleResolvers: true,
  description: "The fund's own numbers, by bank. Whatever is paid to one is in the fund; no card has such a number.",
})
export class FundAccountsType {
  @Field(() => String, { description: 'At BRI, BNI, BTN, BCA, and partners that take a virtual account.' })
  common!: string;

  @Field(() => String, { description: 'At Mandiri.' })
  mandiri!: string;
}

@ObjectType('SponsorshipSummary', {
  simpleResolvers: true,
  description: "A donor's totals: received is spent, returned and left together. No person is in them.",
})
export class SponsorshipSummaryType {
  @Field(() => RupiahScalar, { description: 'Promised.' })
  pledged!: Rupiah;

  @Field(() => RupiahScalar, { description: 'Confirmed by a payment partner.' })
  received!: Rupiah;

  @Field(() => RupiahScalar, { description: 'Paid for families.' })
  spent!: Rupiah;

  @Field(() => RupiahScalar, { description: 'Given back unspent.' })
  returned!: Rupiah;

  @Field(() => RupiahScalar, { description: 'In the fund now.' })
  left!: Rupiah;

  @Field(() => Int, { description: 'Families whose cards are active through it; helped twice, counted once.' })
  familiesHelped!: number;

  @Field(() => Int, { description: 'Persons in them.' })
  personsHelped!: number;
}

@ObjectType('Pledge', { simpleResolvers: true, description: 'A promise of money.' })
export class PledgeType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When.' })
  pledgedAt!: Date;
}

const FundReturnStateEnum: { readonly [S in FundReturnState]: S } = {
  REQUESTED: 'REQUESTED',
  RETURNED: 'RETURNED',
  REJECTED: 'REJECTED',
};

registerEnumType(FundReturnStateEnum, {
  name: 'FundReturnState',
  description: 'How far a return has come.',
  valuesConfig: {
    REQUESTED: { description: 'Nothing has moved: somebody else decides.' },
    RETURNED: { description: 'The money went back to the donor.' },
    REJECTED: { description: 'It stays in the fund.' },
  },
});

@ObjectType('FundReturn', { simpleResolvers: true, description: 'Unspent money that is to go back to its donor.' })
export class FundReturnType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => FundReturnStateEnum, { description: 'How far it has come.' })
  state!: FundReturnState;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null until then.' })
  decidedAt!: Date | null;
}
