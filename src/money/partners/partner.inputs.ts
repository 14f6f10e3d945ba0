/** What is said of a partner: of a new one by an operator, and what changes in one that is there. */
import { Field, ID, InputType } from 'type-graphql';
import type { PaymentChannel } from '../../kernel/payment-channel.js';
import { PaymentChannelEnum } from './payment-channel.types.js';
import type { PartnerRequest } from './add-partner.js';
import type { AccessRequest } from './check-access.js';
import type { SnapMode } from './partner.js';
import { PartnerProtocolEnum, SnapModeEnum } from './partner.types.js';

@InputType('PartnerSnapInput', { description: 'What a SNAP bank is known by.' })
export class PartnerSnapInput {
  @Field(() => String, {
    nullable: true,
    description: 'The X-CLIENT-KEY of its token requests; made up when left out.',
  })
  clientId?: string | null;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls, at most 36 characters.' })
  partnerIdHeader!: string;

  @Field(() => SnapModeEnum, { defaultValue: SnapModeEnum.WITH_TOKEN, description: 'How it signs its calls.' })
  mode!: SnapMode;

  @Field(() => [String], {
    description: 'Its RSA public key or certificate in PEM; two, the newer first, while the bank changes keys.',
  })
  publicKeys!: string[];
}

@InputType('PartnerAccessInput', {
  description: 'The way back to a partner; which fields there are depends on its protocol.',
})
export class PartnerAccessInput {
  @Field(() => String, { nullable: true, description: 'What it calls us in a header, where its protocol has one.' })
  clientId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its API answers, for a protocol that is asked back, such as https://api.partner.example.',
  })
  apiUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key to its API, for a protocol that is asked back with one. It is encrypted and never shown; others take its secret.',
  })
  apiKey?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Networks its calls may come from, such as 203.0.113.0/24; required for a protocol that signs nothing. None: from anywhere.',
  })
  networks?: string[] | null;
}

@InputType('AddPartnerInput', { description: 'A new partner.' })
export class AddPartnerInput {
  @Field(() => String, { description: 'Its name in addresses: 2 to 36 lower-case letters, digits and dashes.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people, at most 100 characters.' })
  name!: string;

  @Field(() => PaymentChannelEnum, { description: 'Where its payers pay when a call does not say.' })
  channel!: PaymentChannel;

  @Field(() => PartnerProtocolEnum, { description: 'How it will tell of payments.' })
  protocol!: string;

  @Field(() => PartnerSnapInput, {
    nullable: true,
    description: 'Required for SNAP BI and refused for any other protocol.',
  })
  snap?: PartnerSnapInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Required where the partner issues the secret, as the description of its protocol says. Refused for other protocols, whose secret is made here.',
  })
  secret?: string | null;

  @Field(() => PartnerAccessInput, {
    nullable: true,
    description: 'The way back to it, for protocols that need one.',
  })
  access?: PartnerAccessInput | null;
}

const PARTNER_CODE = { description: "The partner's code." };
const SECRET_ID = { description: 'The secret to retire, as `secretsInUse` names it.' };

@InputType('RotatePartnerSecretInput', { description: 'A partner that changes its secret over.' })
export class RotatePartnerSecretInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => String, { nullable: true, description: 'Where the partner issues it: its new secret.' })
  secret?: string | null;
}

@InputType('RetirePartnerSecretInput', { description: 'A secret of a partner that is to be refused from now on.' })
export class RetirePartnerSecretInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => ID, SECRET_ID)
  secretId!: string;
}

@InputType('RetireOwnSecretInput', {
  description: 'A secret of the calling partner that is to be refused from now on.',
})
export class RetireOwnSecretInput {
  @Field(() => ID, SECRET_ID)
  secretId!: string;
}

@InputType('ChangePartnerAccessInput', { description: 'What changes in the way back to a partner.' })
export class ChangePartnerAccessInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => PartnerAccessInput, { description: 'What changes; what is left out stays.' })
  access!: PartnerAccessInput;
}

@InputType('ChangePartnerPublicKeysInput', { description: 'The RSA keys that a bank signs with from now on.' })
export class ChangePartnerPublicKeysInput {
  @Field(() => String, PARTNER_CODE)
  partnerCode!: string;

  @Field(() => [String], { description: 'RSA public keys or certificates in PEM, newest first; one or two.' })
  publicKeys!: string[];
}

const toAccess = (access: PartnerAccessInput) => ({
  clientId: access.clientId ?? null,
  apiUrl: access.apiUrl ?? null,
  apiKey: access.apiKey ?? null,
  networks: access.networks ?? [],
});

/** What was left out stays as it is; so does what was given as null, for nothing of it may be taken away. */
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
