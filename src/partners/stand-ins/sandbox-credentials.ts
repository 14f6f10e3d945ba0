/** The credentials that a sandbox partner itself has; never those of a real one. */
import { z } from 'zod';

export const SandboxCredentialsSchema = z.object({
  code: z.string(),
  secret: z.string(),
  /** The names and the RSA private key of a SNAP bank; null for others. */
  snap: z.object({ clientId: z.string(), partnerId: z.string(), privateKey: z.string() }).nullable().default(null),
  /** The address of the partner's API and the key to it, for partners that are asked back; null for others. */
  api: z.object({ url: z.string(), key: z.string() }).nullable().default(null),
  /** The name by which the partner calls us; null for partners whose calls carry none. */
  clientId: z.string().nullable().default(null),
});
export type SandboxCredentials = z.infer<typeof SandboxCredentialsSchema>;

export class CredentialsMissing extends Error {
  override readonly name = 'CredentialsMissing';
}

/**
 * Returns a credential that may be missing. @throws CredentialsMissing that names the partner and what its protocol
 * needs.
 */
export function needed<Name extends 'snap' | 'api' | 'clientId'>(
  own: SandboxCredentials,
  name: Name,
): NonNullable<SandboxCredentials[Name]> {
  const value = own[name];
  if (value === null) throw new CredentialsMissing(`the credentials of ${own.code} lack ${name}.`);
  return value;
}
