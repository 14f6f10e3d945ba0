/** The GraphQL types of restrictions, and what a branch sends of them. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { RestrictionMode } from './service-restriction.js';

const RestrictionModeEnum = enumOf(
  'RestrictionMode',
  'How strongly visits are restricted. Paying is never restricted.',
  {
    BLOCK: { description: 'No visit is planned there on these days.', id: 'Tidak ada kunjungan', en: 'No visits' },
    WARN: {
      description: 'Visits are planned, and the reason is shown with them.',
      id: 'Kunjungan dengan peringatan',
      en: 'Visits with a warning',
    },
  },
);

@ObjectType('ServiceRestriction', {
  simpleResolvers: true,
  implements: Node,
  description: 'Visits in a region are restricted for some days. Families go on paying through every channel.',
})
export class ServiceRestrictionType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day on which it holds.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  validThrough!: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'Why, in the words of the branch.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;
}

@InputType('RestrictServiceInput', {
  description: 'A restriction of visits. Sent again with the same id, it is the same one.',
})
export class RestrictServiceInput {
  @Field(() => ID, { description: 'The id of the restriction, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, at any level, with everything inside it.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day: today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; left out: until it is ended.' })
  validThrough?: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'Why: cadres read it. 1 to 500 characters.' })
  reason!: string;
}

@InputType('EndServiceRestrictionInput', { description: 'An earlier end. Sent again, nothing more happens.' })
export class EndServiceRestrictionInput {
  @Field(() => ID, { description: 'The restriction.' })
  restrictionId!: string;

  @Field(() => CivilDateScalar, { description: 'The last day on which it holds: today or later.' })
  validThrough!: CivilDate;
}
