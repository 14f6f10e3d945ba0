/** The GraphQL inputs that add a partner or change one. */
import { Field, ID, InputType } from 'type-graphql';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { PaymentChannelEnum } from './payment-channel.types.js';
import type { PartnerRequest } from './add-partner.js';
import type { AccessRequest } from './check-access.js';
import type { SnapMode } from './partner.js';
import { PartnerProtocolEnum, SnapModeEnum } from './partner.types.js';

@InputType('PartnerSnapInput', { description: 'The settings of a SNAP bank.' })
export class PartnerSnapInput {
  @Field(() => String, {
    nullable: true,
    description: 'The X-CLIENT-KEY of its token requests; left out: the id of the partner.',
  })
  clientId?: string | null;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls, at most 36 characters.' })
  partnerIdHeader!: string;

  @Field(() => SnapModeEnum, {
    defaultValue: SnapModeEnum.WITH_TOKEN,
    description: 'The way in which the bank signs its calls.',
  })
  mode!: SnapMode;

  @Field(() => [String], {
    description:
      "The bank's RSA public keys or certificates in PEM: one, or two while the bank changes keys, the newer first.",
  })
  publicKeys!: string[];
}

@InputType('PartnerAccessInput', {
  description:
    "The access to a partner's API, and the networks from which its calls may come. The protocol decides which fields are needed.",
})
export class PartnerAccessInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name by which the partner calls us in a header, where its protocol has one.',
  })
  clientId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of its API, for a protocol that is asked back, such as https://api.partner.example.',
  })
  apiUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The key to its API, for a protocol that is asked back with a key of its own. It is encrypted and never shown. Other protocols use the partner's secret.",
  })
  apiKey?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Networks from which its calls may come, such as 203.0.113.0/24; required for a protocol that signs nothing. An empty list accepts calls from anywhere.',
  })
  networks?: string[] | null;
}

@InputType('AddPartnerInput', { description: 'A partner to register.' })
export class AddPartnerInput {
  @Field(() => String, {
    description: 'The code in the address of its webhook: 2 to 36 lower-case letters, digits and dashes.',
  })
  code!: string;

  @Field(() => String, { description: 'The name of the partner for people, at most 100 characters.' })
  name!: string;

  @Field(() => PaymentChannelEnum, { description: 'The channel of its payments when a call names none.' })
  channel!: PaymentChannel;

  @Field(() => PartnerProtocolEnum, { description: 'The protocol in which it notifies us of payments.' })
  protocol!: string;

  @Field(() => PartnerSnapInput, {
    nullable: true,
    description: 'The SNAP BI settings: required for SNAP BI and refused for any other protocol.',
  })
  snap?: PartnerSnapInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The secret that the partner issued: required where its protocol's description says so, and refused for other protocols, whose secret is made here.",
  })
  secret?: string | null;

  @Field(() => PartnerAccessInput, {
    nullable: true,
    description: 'The access to its API, for protocols that need one.',
  })
  access?: PartnerAccessInput | null;
}

const PARTNER_CODE = { description: 'The code of the partner.' };
const SECRET_ID = { description: 'The id of the secret to retire, from `secretsInUse`.' };

@InputType('RotatePartnerSecretInput', { description: 'The partner whose secret to rotate.' })
export class RotatePartnerSecretInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => String, { nullable: true, description: "The partner's new secret, where the partner issues it." })
  secret?: string | null;
}

@InputType('RetirePartnerSecretInput', { description: 'A secret of a partner that is refused from now on.' })
export class RetirePartnerSecretInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => ID, SECRET_ID)
  secretId!: string;
}

@InputType('RetireOwnSecretInput', {
  description: 'A secret of the calling partner that is refused from now on.',
})
export class RetireOwnSecretInput {
  @Field(() => ID, SECRET_ID)
  secretId!: string;
}

@InputType('ChangePartnerAccessInput', { description: "A change of the access to a partner's API." })
export class ChangePartnerAccessInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => PartnerAccessInput, {
    description:
      'The fields to change; those that are left out stay as they are. An `apiUrl` can only be the one in force.',
  })
  access!: PartnerAccessInput;
}

@InputType('ChangePartnerPublicKeysInput', { description: 'The RSA public keys of a bank from now on.' })
export class ChangePartnerPublicKeysInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => [String], { description: 'RSA public keys or certificates in PEM, the newest first; one or two.' })
  publicKeys!: string[];
}

const toAccess = (access: PartnerAccessInput) => ({
  clientId: access.clientId ?? null,
  apiUrl: access.apiUrl ?? null,
  apiKey: access.apiKey ?? null,
  networks: access.networks ?? [],
});

/** Reads the fields to change. A field that is left out or null stays as it is, because none of them may be removed. */
export const toAccessChanges = ({
  clientId,
  apiUrl,
  apiKey,
  networks,
}: PartnerAccessInput): Partial<AccessRequest> => ({
  ...(typeof clientId === 'string' ? { clientId } : {}),
  ...(typeof apiUrl === 'string' ? { apiUrl } : {}),
  ...(typeof apiKey === 'string' ? { apiKey } : {}),
  ...(Array.isArray(networks) ? { networks } : {}),
});

export function toPartnerRequest(input: AddPartnerInput): PartnerRequest {
  const { code, name, channel, protocol, secret } = input;
  const asked = input.snap ?? null;
  return {
    code,
    name,
    channel,
    protocol,
    secret: secret ?? null,
    access: input.access === undefined || input.access === null ? null : toAccess(input.access),
    snap:
      asked === null
        ? null
        : {
            clientId: asked.clientId ?? null,
            partnerIdHeader: asked.partnerIdHeader,
            mode: asked.mode,
            publicKeys: asked.publicKeys,
          },
  };
}
