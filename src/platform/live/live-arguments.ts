/** The arguments of subscriptions to events: which events are wanted, and after which one. */
import { ArgsType, Field, ID } from 'type-graphql';
import { LiveCursorScalar, RegionCodeScalar } from '../graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';

/** Those of events that name no family. */
@ArgsType()
export class RegionalArguments {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only events in this region, at any level.' })
  region?: RegionCode | null;

  @Field(() => LiveCursorScalar, {
    nullable: true,
    description: 'The cursor of the last event seen; the events missed since then are sent first.',
  })
  after?: string | null;
}

@ArgsType()
export class LiveArguments extends RegionalArguments {
  @Field(() => ID, { nullable: true, description: 'Only events of this family.' })
  familyId?: string | null;
}
