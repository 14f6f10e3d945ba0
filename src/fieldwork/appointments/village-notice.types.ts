/** The GraphQL types of the notice that tells a village head which cadre works in the village. */
import { ArgsType, Field, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';

@ObjectType('VillageAcknowledgement', { simpleResolvers: true, description: 'The acknowledgement of a notice.' })
export class VillageAcknowledgementType {
  @Field(() => DateTimeScalar, { description: 'When the notice was acknowledged.' })
  at!: Date;

  @Field(() => String, { description: 'The name, from the token, of the person who acknowledged it.' })
  name!: string;

  @Field(() => String, {
    description: "VILLAGE_HEAD, or the role at the branch that acknowledged it on the village head's behalf.",
  })
  role!: string;
}

@ObjectType('VillageNotice', {
  simpleResolvers: true,
  implements: Node,
  description: 'Tells a village head of a cadre in the village.',
})
export class VillageNoticeType extends Node {
  @Field(() => String, { description: 'The name of the cadre.' })
  cadreName!: string;

  @Field(() => String, { description: "The reference under which the cadre's photo is stored." })
  photoReference!: string;

  @Field(() => CivilDateScalar, { description: 'The first day of the appointment.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { description: 'The last day of the appointment.' })
  validThrough!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the notice was given; lists follow this order.' })
  givenAt!: Date;

  @Field(() => VillageAcknowledgementType, {
    nullable: true,
    description: 'The acknowledgement; null until there is one.',
  })
  acknowledgement!: VillageAcknowledgementType | null;
}

export const VillageNoticeConnection = ConnectionOf(VillageNoticeType, 'VillageNotice');

@ArgsType()
export class VillageNoticesArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: acknowledged notices. False: the others. Left out: both.',
  })
  acknowledged?: boolean | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Notices of villages in this region, which may be of any level.',
  })
  region?: RegionCode | null;
}
