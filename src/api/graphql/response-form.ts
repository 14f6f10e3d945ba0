/** Tells in which of its two forms a caller of GraphQL over HTTP wants its answer. */

/** Whether an answer is plain `application/json`, in which a refused document is 200 (6.4.1), and not GraphQL's own form. */
export const isPlainJson = (accept: string | undefined): boolean =>
  !(accept ?? '').includes('application/graphql-response+json');
