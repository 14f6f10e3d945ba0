/** The GraphQL types of cadres and branches. */
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { ConnectionOf, Node, PageArguments, RegionCodeScalar } from '../../platform/graphql/index.js';
import type { RegionCode } from '../../kernel/region-code.js';

@ObjectType('Branch', {
  simpleResolvers: true,
  implements: Node,
  description: 'A branch office of BPJS Kesehatan.',
})
export class BranchType extends Node {
  @Field(() => String, { description: 'The short code that officers use for the branch.' })
  code!: string;

  @Field(() => String, { description: 'The name of the branch.' })
  name!: string;
}

@ObjectType('Cadre', {
  simpleResolvers: true,
  implements: Node,
  description:
    'A Kader JKN, who reminds families near home, explains the programme, takes complaints, and never takes money.',
})
export class CadreType extends Node {
  @Field(() => String, { description: 'The name on the official card.' })
  name!: string;
}

export const CadreConnection = ConnectionOf(CadreType, 'Cadre');

@ArgsType()
export class CadresArguments extends PageArguments {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Cadres who live in this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => ID, { nullable: true, description: 'Cadres of this branch.' })
  branchId?: string | null;
}
