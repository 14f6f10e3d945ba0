/** Changes secrets: a partner its own, an operator those of the partner it names. Both see a new secret once. */
import { useClient } from 'urql';
import { RetireSecretDocument } from '../../operations/partner-retire.js';
import { RotateSecretDocument } from '../../operations/partner-rotate.js';
import { ChangePartnerSecretDocument } from '../../operations/partner-secret.js';

interface Answer {
  readonly __typename: string;
  readonly secret?: string;
  readonly message?: string;
}

export interface SecretSteps {
  /** Null where no answer came. */
  readonly rotate: (issued: string | null) => Promise<Answer | null>;
  readonly retire: (secretId: string) => Promise<Answer | null>;
}

export function useOwnSecrets(): SecretSteps {
  const client = useClient();
  return {
    rotate: async () => (await client.mutation(RotateSecretDocument, {})).data?.rotateOwnSecret ?? null,
    retire: async (secretId) =>
      (await client.mutation(RetireSecretDocument, { input: { secretId } })).data?.retireOwnSecret ?? null,
  };
}

export function useSecretsOf(code: string): SecretSteps {
  const client = useClient();
  const change = async (step: object) => (await client.mutation(ChangePartnerSecretDocument, { code, ...step })).data;
  return {
    rotate: async (secret) => (await change({ rotate: true, secret }))?.rotatePartnerSecret ?? null,
    retire: async (secretId) => (await change({ retire: true, secretId }))?.retirePartnerSecret ?? null,
  };
}
