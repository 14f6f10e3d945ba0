/** Everything with an identity of its own can be fetched again by it. */
import { Field, ID, InterfaceType } from 'type-graphql';

/** Plain rows carry no class, so whoever answers with a Node says which type it is. */
export interface TypedNode {
  readonly __typename: string;
}

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id with the query `node`.',
  resolveType: ({ __typename: typeName }: TypedNode) => typeName,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Unique among all nodes and never changing: the name of the type, `_` and a UUID. Who makes a thing makes its id.',
  })
  id!: string;
}
