/** Asks GraphQL one question over HTTP. */
interface Question {
  readonly address: string;
  readonly token: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** @throws Error with the server's messages when it answers with errors. */
export async function askGraphQL<Data>({ address, token, query, variables = {} }: Question): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined)
    throw new Error(`GraphQL answered ${response.status}: ${JSON.stringify(errors)}`);
  return data;
}
