import { isObjectType } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from '../../../src/graphql/index.js';
import { NODE_READERS } from '../../../src/graphql/node-readers.js';

const schema = buildSchema();

describe('the schema', () => {
  test('every type that is a Node can be fetched by its id', () => {
    const nodes = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(nodes.map(({ name }) => name).toSorted()).toEqual(Object.keys(NODE_READERS).toSorted());
  });
});
