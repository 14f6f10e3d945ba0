/**
 * Sets the rules of graphql-eslint for the printed schema: its recommended set and Relay's; a rule that is left off
 * says why.
 */
import graphql from '@graphql-eslint/eslint-plugin';

const { 'schema-recommended': recommended, 'schema-relay': relay } = graphql.configs;

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...recommended.rules,
      ...relay.rules,
      // Sums, outcomes, edges and refusals have no identity; a test checks that every type that has one is a Node.
      '@graphql-eslint/strict-id-in-types': 'off',
      // The rule compares letters and not words: it takes `Call.calledAt` for a repetition of the type's name.
      '@graphql-eslint/no-typename-prefix': 'off',
      // A short list that is read whole, such as the members of a family, is a plain list; long ones are connections. A
      // row of a report, such as a cadre's performance in a period, has a place in its list and no identity.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
];
