/** The rules of graphql-eslint that the printed schema keeps: its recommended set and Relay's; what is left off says why. */
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
      // Sums, outcomes, edges and refusals have no identity; a test holds that every type that has one is a Node.
      '@graphql-eslint/strict-id-in-types': 'off',
      // It compares letters and not words: it takes `Call.calledAt` for a repetition of the type's name.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Short lists that are read whole, such as the members of a family, are plain lists; long ones are connections.
      // Rows of a report, such as a cadre's performance in a period, have a place in their list and no identity.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
];
