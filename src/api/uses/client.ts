/** Which client asks, as it says of itself; nothing is permitted by it. */
export interface Client {
  readonly name: string;
  readonly version: string;
}

export const UNNAMED: Client = { name: '(unnamed)', version: '' };

/** The headers of tools: Apollo's clients send the second pair by themselves. */
const NAMES = ['graphql-client-name', 'apollographql-client-name'] as const;
const VERSIONS = ['graphql-client-version', 'apollographql-client-version'] as const;
const FORM = /^[\w.+ -]{1,60}$/;

const read = (told: Readonly<Record<string, unknown>>, names: readonly string[]): string | null => {
  const value = names.map((name) => told[name]).find((text) => typeof text === 'string');
  return typeof value === 'string' && FORM.test(value) ? value : null;
};

/** Reads the client from the headers of a request, or from what a socket was opened with; a name that is none counts as none. */
export function clientOf(told: Readonly<Record<string, unknown>> | undefined): Client {
  const name = read(told ?? {}, NAMES);
  return name === null ? UNNAMED : { name, version: read(told ?? {}, VERSIONS) ?? '' };
}
