/** The GraphQL types and inputs of restrictions. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar, Node, RegionCodeScalar, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { RestrictionMode } from './service-restriction.js';

const RestrictionModeEnum = enumOf(
  'RestrictionMode',
  'How strongly visits are restricted. Paying is never restricted.',
  {
    BLOCK: {
      description: 'No visit is planned in the region on these days.',
      id: 'Tidak ada kunjungan',
      en: 'No visits',
    },
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
  description: 'A restriction of visits in a region for some days. Families can still pay through every channel.',
})
export class ServiceRestrictionType extends Node {
  @Field(() => CivilDateScalar, { description: 'The first day of the restriction.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day of the restriction; null while no end is set.',
  })
  validThrough!: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly visits are restricted.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'The reason, in the words of the branch.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When the restriction was made.' })
  madeAt!: Date;
}

@InputType('RestrictServiceInput', {
  description: 'A restriction to make. Sent again with the same id, it is the same restriction.',
})
export class RestrictServiceInput {
  @Field(() => ID, { description: 'The id of the restriction, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => RegionCodeScalar, {
    description: "One of the branch's regions, of any level, with everything inside it.",
  })
  region!: RegionCode;

  @Field(() => CivilDateScalar, { description: 'The first day, today or later.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day. Left out: the restriction lasts until it is ended.',
  })
  validThrough?: CivilDate | null;

  @Field(() => RestrictionModeEnum, { description: 'How strongly visits are restricted.' })
  mode!: RestrictionMode;

  @Field(() => String, { description: 'The reason, which cadres read: 1 to 500 characters.' })
  reason!: string;
}

@InputType('EndServiceRestrictionInput', {
  description: 'A restriction to end earlier. Sent again, it changes nothing more.',
})
export class EndServiceRestrictionInput {
  @Field(() => ID, { description: 'The id of the restriction.' })
  restrictionId!: string;

  @Field(() => CivilDateScalar, { description: 'The new last day, today or later.' })
  validThrough!: CivilDate;
}
