/** The GraphQL types of what a participant sees of the own family beside the bill: complaints and the plan. */
import { Field, ID, ObjectType } from 'type-graphql';
import { type ComplaintCategory, ComplaintCategoryEnum, ComplaintStateEnum } from '../../fieldwork/complaints/index.js';
import type { ComplaintOfFamily } from '../../fieldwork/complaints/index.js';
import {
  InstalmentPlanStageType,
  InstalmentPlanStateEnum,
  type PlanState,
} from '../../households/instalments/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import { DateTimeScalar, IdOf, RupiahScalar } from '../../platform/graphql/index.js';

@ObjectType('OwnComplaint', {
  simpleResolvers: true,
  description: "A complaint about one's own family. What was written when it was filed is not shown, nor who filed it.",
})
export class OwnComplaintType {
  @IdOf('Complaint')
  @Field(() => ID, { description: 'The id of the complaint.' })
  complaintId!: string;

  @Field(() => ComplaintCategoryEnum, { description: 'What it is about.' })
  category!: ComplaintCategory;

  @Field(() => ComplaintStateEnum, { description: 'Where it stands now, deadlines included.' })
  state!: ComplaintOfFamily['state'];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  filedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when the branch answers; null when no time is set.' })
  answerDueAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'By when the branch closes it.' })
  closeDueAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the branch answered; null before it has.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'With what result it was closed; null before it is.' })
  result!: string | null;
}

@ObjectType('OwnInstalmentPlan', {
  simpleResolvers: true,
  description: "The instalment plan of one's own family: all its stages, paid and to come.",
})
export class OwnInstalmentPlanType {
  @Field(() => InstalmentPlanStateEnum, { description: 'The state of the plan today.' })
  state!: PlanState;

  @Field(() => RupiahScalar, { description: 'What the stages sum to.' })
  total!: Rupiah;

  @Field(() => RupiahScalar, { description: 'What was paid in stages.' })
  paid!: Rupiah;

  @Field(() => [InstalmentPlanStageType], { description: 'The stages in their order.' })
  schedule!: readonly InstalmentPlanStageType[];
}
