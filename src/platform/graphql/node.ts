/** Defines the interface of everything that can be fetched again by its id. */
import { Field, ID, InterfaceType } from 'type-graphql';

/** A row with the name of its GraphQL type: rows are plain objects, so every answer with a Node must name it. */
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
      'The id, unique among all nodes and never changing: the type, `_` and a UUID. Whoever creates a thing chooses it.',
  })
  id!: string;
}
