/** The outcome of an operation in one word: the code of a problem, or the type of a success. */
export const outcomeOf = (answer: { readonly __typename: string; readonly code?: string | undefined } | undefined) =>
  answer?.code ?? answer?.__typename;
