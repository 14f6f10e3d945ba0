/** The words of the problem for which nothing was done; null where something was, or nothing is answered yet. */
export function problemIn(
  answer: { readonly __typename: string; readonly message?: string } | null | undefined,
): string | null {
  return answer?.message ?? null;
}
