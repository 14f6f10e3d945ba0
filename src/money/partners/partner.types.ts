/** The GraphQL types of partners. A secret appears once, in the answer that made it, and in no other type. */
import { Field, ID, ObjectType } from 'type-graphql';
import { IdOf, DateTimeScalar, Node, type TypedNode, enumFor, openEnum } from '../../platform/graphql/index.js';
import type { NoticeKind, PaymentChannel } from '../../kernel/payment-channel.js';
import { PaymentChannelEnum } from './payment-channel.types.js';
import type { ListedPartner } from './partner.queries.js';
import type { SnapMode } from './partner.js';
import type { ProtocolTraits } from './protocol.js';

const protocols = openEnum('PartnerProtocol', 'The protocol in which a partner notifies us of payments.');
export const PartnerProtocolEnum = protocols.words;

const described = ({ description, secret }: ProtocolTraits): string =>
  secret.madeBy === 'partner' ? `${description} The partner issues the secret: ${secret.what}.` : description;

/** Maps the GraphQL name of each protocol to its title and description. */
export const protocolValues = (all: readonly ProtocolTraits[]) =>
  Object.fromEntries(
    all.map((traits) => [
      traits.name.toUpperCase().replaceAll('-', '_'),
      { word: traits.name, description: described(traits), id: traits.title, en: traits.title },
    ]),
  );

/** Fills in the enum of protocols; it has to be called before the schema is built. */
export const describeProtocols = (all: readonly ProtocolTraits[]): void => protocols.fill(protocolValues(all));

const PartnerKindEnum = enumFor('PartnerKind', 'Whether a payment may be refused.', {
  words: { AUTHORISING: 'authorising', INFORMING: 'informing' } as const satisfies Record<string, NoticeKind>,
  values: {
    AUTHORISING: {
      description: 'The partner asks first; a refused payment goes back to the payer.',
      id: 'Meminta persetujuan',
      en: 'Asks first',
    },
    INFORMING: {
      description: 'The money has moved already; a payment that cannot be applied is kept in suspense.',
      id: 'Memberitahukan',
      en: 'Informs',
    },
  },
});

export const SnapModeEnum = enumFor('SnapMode', 'The way in which a SNAP bank signs its calls.', {
  words: { WITH_TOKEN: 'with-token', WITHOUT_TOKEN: 'without-token' } as const satisfies Record<string, SnapMode>,
  values: {
    WITH_TOKEN: {
      description: 'The bank obtains a token with RSA and signs each call with a shared secret.',
      id: 'Dengan token',
      en: 'With token',
    },
    WITHOUT_TOKEN: {
      description: 'The bank signs each call with RSA; there is no shared secret.',
      id: 'Tanpa token',
      en: 'Without token',
    },
  },
});

@ObjectType('PartnerSnapSettings', { simpleResolvers: true, description: 'The settings of a SNAP bank.' })
class PartnerSnapSettingsType {
  @Field(() => String, { description: 'The X-CLIENT-KEY of its token requests.' })
  clientId!: string;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls.' })
  partnerIdHeader!: string;

  @Field(() => SnapModeEnum, { description: 'The way in which the bank signs its calls.' })
  mode!: SnapMode;
}

@ObjectType('PartnerAccess', {
  simpleResolvers: true,
  description:
    "The access to a partner's API, and the networks from which its calls may come. The key to the API is never shown.",
})
class PartnerAccessType {
  @Field(() => String, {
    nullable: true,
    description: 'The name by which the partner calls us in its headers; null where its calls carry no such name.',
  })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its API; null when the partner is never asked.' })
  apiUrl!: string | null;

  @Field(() => [String], {
    description: 'Networks from which its calls may come; an empty list accepts calls from anywhere.',
  })
  networks!: readonly string[];
}

@ObjectType('PartnerSecretInUse', {
  simpleResolvers: true,
  description: 'A shared secret that is accepted now; the secret itself is never shown again.',
})
class PartnerSecretInUseType {
  @IdOf('PartnerSecret')
  @Field(() => ID, { description: 'The id of the secret, which names it when it is to be retired.' })
  secretId!: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the secret was made.' })
  createdAt!: Date;
}

@ObjectType('Partner', {
  simpleResolvers: true,
  implements: Node,
  description: 'A bank, minimarket chain or other company that tells Sigap of payments.',
})
export class PartnerType extends Node {
  @Field(() => String, { description: 'The code in the address of its webhook: `/webhooks/{code}`.' })
  code!: string;

  @Field(() => String, { description: 'The name of the partner for people.' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Whether its payments may be refused.' })
  kind!: NoticeKind;

  @Field(() => PaymentChannelEnum, { description: 'The channel of its payments when a call names none.' })
  channel!: PaymentChannel;

  @Field(() => PartnerProtocolEnum, { description: 'The protocol in which it notifies us of payments.' })
  protocol!: string;

  @Field(() => PartnerSnapSettingsType, {
    nullable: true,
    description: 'The SNAP BI settings; null for other protocols.',
  })
  snap!: PartnerSnapSettingsType | null;

  @Field(() => PartnerAccessType, {
    description: 'The access to its API, and the networks from which its calls may come.',
  })
  access!: PartnerAccessType;

  @Field(() => Boolean, { description: 'Whether its calls are accepted.' })
  active!: boolean;

  @Field(() => DateTimeScalar, { description: 'The time at which it was added.' })
  createdAt!: Date;

  @Field(() => [PartnerSecretInUseType], {
    description:
      'The shared secrets that are accepted, the newest first: one, two during a rotation, none where RSA alone proves the partner.',
  })
  secretsInUse!: readonly PartnerSecretInUseType[];
}

export const toPartnerType = ({ partnerId, liveSecrets, ...partner }: ListedPartner): PartnerType & TypedNode => ({
  ...partner,
  __typename: 'Partner',
  id: partnerId,
  secretsInUse: liveSecrets.map(({ id, createdAt }) => ({ secretId: id, createdAt })),
});
