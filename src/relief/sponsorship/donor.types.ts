/** The GraphQL types of donors, their funds, pledges and returns. */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, Node, RupiahScalar, enumOf } from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { FundReturnState } from './donor.js';

@ObjectType('Donor', {
  simpleResolvers: true,
  implements: Node,
  description: 'Who gives for families that cannot pay, with a fund of its own.',
})
export class DonorType extends Node {
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

@ObjectType('Pledge', { simpleResolvers: true, implements: Node, description: 'A promise of money.' })
export class PledgeType extends Node {
  @Field(() => RupiahScalar, { description: 'How much.' })
  amount!: Rupiah;

  @Field(() => DateTimeScalar, { description: 'When.' })
  pledgedAt!: Date;
}

const FundReturnStateEnum = enumOf('FundReturnState', 'How far a return has come.', {
  REQUESTED: { description: 'Nothing has moved: somebody else decides.', id: 'Diajukan', en: 'Requested' },
  RETURNED: { description: 'The money went back to the donor.', id: 'Dikembalikan', en: 'Returned' },
  REJECTED: { description: 'It stays in the fund.', id: 'Ditolak', en: 'Rejected' },
});

@ObjectType('FundReturn', {
  simpleResolvers: true,
  implements: Node,
  description: 'Unspent money that is to go back to its donor.',
})
export class FundReturnType extends Node {
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
