/** What a sandbox partner itself knows: never that of a real one. */
import { z } from 'zod';

export const SandboxCredentialsSchema = z.object({
  code: z.string(),
  secret: z.string(),
  /** Only of banks. */
  snap: z.object({ clientId: z.string(), partnerId: z.string(), privateKey: z.string() }).nullable().default(null),
  /** Only of those that are asked back: where their books are, and what opens them. */
  api: z.object({ url: z.string(), key: z.string() }).nullable().default(null),
  /** Only of those whose calls carry a name for us. */
  clientId: z.string().nullable().default(null),
});
export type SandboxCredentials = z.infer<typeof SandboxCredentialsSchema>;

export class CredentialsMissing extends Error {
  override readonly name = 'CredentialsMissing';
}

/** @throws CredentialsMissing naming the partner and what its protocol needs. */
export function needed<Name extends 'snap' | 'api' | 'clientId'>(
  own: SandboxCredentials,
  name: Name,
): NonNullable<SandboxCredentials[Name]> {
  const value = own[name];
  if (value === null) throw new CredentialsMissing(`the credentials of ${own.code} lack ${name}.`);
  return value;
}
