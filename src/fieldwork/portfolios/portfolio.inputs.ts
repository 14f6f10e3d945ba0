/** The GraphQL inputs of portfolio proposals and transfers. */
import { Field, ID, InputType } from 'type-graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';

@InputType('ProposePortfoliosInput', {
  description: 'The families for which to propose cadres. Sent again with the same id, it is the same proposal.',
})
export class ProposePortfoliosInput {
  @Field(() => ID, { description: 'The id of the proposal, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, { description: 'The region where the families live, of any level.' })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of the assignments: today or later.' })
  validFrom!: CivilDate;
}

@InputType('ApprovePortfoliosInput', { description: 'The proposal to approve. Sent again, it changes nothing more.' })
export class ApprovePortfoliosInput {
  @Field(() => ID, { description: 'The id of the proposal.' })
  proposalId!: string;
}

@InputType('TransferFamilyInput', {
  description: 'A family to transfer to another cadre. Sent again, it changes nothing more.',
})
export class TransferFamilyInput {
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => ID, { description: 'The id of the cadre who holds the family from that day on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  validFrom!: CivilDate;
}

@InputType('TransferPortfolioInput', {
  description: 'All families of a cadre to transfer to another cadre: all of them or none.',
})
export class TransferPortfolioInput {
  @Field(() => ID, { description: 'The id of the cadre who holds the families.' })
  fromCadreId!: string;

  @Field(() => ID, { description: 'The id of the cadre who holds the families from that day on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  validFrom!: CivilDate;
}
