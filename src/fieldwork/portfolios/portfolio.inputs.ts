/** What a branch head sends of portfolios. */
import { Field, ID, InputType } from 'type-graphql';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import { CivilDateScalar, RegionCodeScalar } from '../../platform/graphql/index.js';

@InputType('ProposePortfoliosInput', {
  description: 'For which families to propose cadres. Sent again with the same id, it is the same proposal.',
})
export class ProposePortfoliosInput {
  @Field(() => ID, { description: 'The id of the proposal, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, { description: 'Families living there, at any level.' })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day of the assignments: today or later.' })
  validFrom!: CivilDate;
}

@InputType('ApprovePortfoliosInput', { description: 'A proposal to apply. Told again, nothing more happens.' })
export class ApprovePortfoliosInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
}

@InputType('TransferFamilyInput', { description: 'One family for another cadre. Told again, nothing more happens.' })
export class TransferFamilyInput {
  @Field(() => ID, { description: 'The family.' })
  familyId!: string;

  @Field(() => ID, { description: 'Who holds it from then on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  validFrom!: CivilDate;
}

@InputType('TransferPortfolioInput', { description: 'All families of one cadre for another: all or none.' })
export class TransferPortfolioInput {
  @Field(() => ID, { description: 'Who holds them.' })
  fromCadreId!: string;

  @Field(() => ID, { description: 'Who holds them from then on.' })
  toCadreId!: string;

  @Field(() => CivilDateScalar, { description: 'The first day with the new cadre: today or later.' })
  validFrom!: CivilDate;
}
