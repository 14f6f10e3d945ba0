/** The GraphQL type of the terms under which a family is insured. */
import { Field, ObjectType } from 'type-graphql';
import { CareClassEnum } from '../arrears/index.js';
import { BillingMonthScalar } from '../../platform/graphql/index.js';
import type { BillingMonth } from '../../kernel/billing-month.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { Segment } from '../../kernel/segment.js';
import { EvidenceType } from './evidence.js';
import { SegmentEnum } from './family.types.js';

@ObjectType('FamilyTerms', {
  simpleResolvers: true,
  description: 'The class and the segment of a family from a month on; each month is priced by those of its time.',
})
export class FamilyTermsType {
  @Field(() => BillingMonthScalar, {
    nullable: true,
    description: 'The first month in which they hold; null for those of the registration.',
  })
  from!: BillingMonth | null;

  @Field(() => CareClassEnum, { description: 'The class of care of all members.' })
  careClass!: CareClass;

  @Field(() => SegmentEnum, { description: 'Who pays the premium.' })
  segment!: Segment;

  @Field(() => EvidenceType, {
    nullable: true,
    description: 'The document by which they changed; null for those of the registration.',
  })
  evidence!: EvidenceType | null;
}
