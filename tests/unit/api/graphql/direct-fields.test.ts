import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { type GraphQLObjectType, graphql } from 'graphql';
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  buildSchemaSync,
} from 'type-graphql';
import { callFieldsDirectly } from '../../../../src/api/graphql/direct-fields.js';

@ObjectType('Thing', { simpleResolvers: true })
class Thing {
  @Field(() => Int)
  base!: number;
}

@Resolver(() => Thing)
class ThingResolver {
  private readonly step = 1;

  @Query(() => Thing)
  thing(): Thing {
    return { base: 1 };
  }

  @FieldResolver(() => Int)
  sum(
    @Arg('of', () => Int, { defaultValue: 40 }) of: number,
    @Root() { base }: Thing,
    @Ctx() { more }: { readonly more: number },
  ): number {
    return base + of + more + this.step;
  }

  @Authorized('see')
  @FieldResolver(() => Int)
  secret(): number {
    return 42;
  }
}

const build = () =>
  buildSchemaSync({
    resolvers: [ThingResolver],
    validate: false,
    authChecker: () => false,
    pubSub: {
      publish: () => undefined,
      subscribe: () => ({
        [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
      }),
    },
  });

test('a field is called with its own root, arguments and context, and answers without a promise', async () => {
  const schema = callFieldsDirectly(build());
  const contextValue = { more: 100 };
  const { data, errors } = await graphql({ schema, source: '{ thing { sum two: sum(of: 2) } }', contextValue });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ thing: { sum: 142, two: 104 } });
});

test('a field with a rule of its own still asks it', async () => {
  const schema = callFieldsDirectly(build());
  const { errors } = await graphql({ schema, source: '{ thing { secret } }', contextValue: {} });
  expect(errors).toHaveLength(1);
  const fieldOf = (from: typeof schema, name: string) =>
    (from.getType('Thing') as GraphQLObjectType).getFields()[name]?.resolve;
  expect(String(fieldOf(schema, 'secret'))).toBe(String(fieldOf(build(), 'secret')));
  expect(String(fieldOf(schema, 'sum'))).not.toBe(String(fieldOf(build(), 'sum')));
});
