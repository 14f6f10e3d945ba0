/** Which events a subscriber wants, and from where on: the arguments that every subscription to events takes. */
import { ArgsType, Field, ID } from 'type-graphql';
import { LiveCursorScalar, RegionCodeScalar } from '../graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';

@ArgsType()
export class LiveArguments {
  @Field(() => ID, { nullable: true, description: 'Only this family.' })
  familyId?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only families in this region, at any level.' })
  region?: RegionCode | null;

  @Field(() => LiveCursorScalar, {
    nullable: true,
    description: 'The cursor of the last event seen: what was missed since is sent first.',
  })
  after?: string | null;
}
