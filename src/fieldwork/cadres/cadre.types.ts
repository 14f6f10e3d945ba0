/** The GraphQL types of a cadre and the branch. */
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf, Node, PageArguments, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';

@ObjectType('Branch', {
  simpleResolvers: true,
  implements: Node,
  description: 'A branch office of BPJS Kesehatan.',
})
export class BranchType extends Node {
  @Field(() => String, { description: 'The short code officers use.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType('Cadre', {
  simpleResolvers: true,
  implements: Node,
  description: 'A Kader JKN: reminds families near home, explains and takes complaints, and never takes money.',
})
export class CadreType extends Node {
  @Field(() => String, { description: 'The name on the official card.' })
  name!: string;
}

export const CadreConnection = ConnectionOf(CadreType, 'Cadre');

@ArgsType()
export class CadresArguments extends PageArguments {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'At home there, at any level.' })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Of this branch.' })
  branchId?: string | null;
}
