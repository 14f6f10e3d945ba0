/** The GraphQL types of partners. A secret appears once, in the answer that made it, and in no other type. */
import { Field, ID, ObjectType } from 'type-graphql';
import { IdOf, DateTimeScalar, Node, type TypedNode, enumFor, openEnum } from '../../platform/graphql/index.js';
import type { NoticeKind, PaymentChannel } from '../../kernel/payment-channel.js';
import { PaymentChannelEnum } from './payment-channel.types.js';
import type { ListedPartner } from './partner.queries.js';
import type { SnapMode } from './partner.js';
import type { ProtocolTraits } from './protocol.js';

const protocols = openEnum('PartnerProtocol', 'How a partner tells of payments.');
export const PartnerProtocolEnum = protocols.words;

const described = ({ description, secret }: ProtocolTraits): string =>
  secret.madeBy === 'partner' ? `${description} The partner issues the secret: ${secret.what}.` : description;

/** GraphQL's name of each protocol, with what people read of it. */
export const protocolValues = (all: readonly ProtocolTraits[]) =>
  Object.fromEntries(
    all.map((traits) => [
      traits.name.toUpperCase().replaceAll('-', '_'),
      { word: traits.name, description: described(traits), id: traits.title, en: traits.title },
    ]),
  );

/** Before the schema is built. */
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
      description: 'The money has moved; what cannot be applied is kept in suspense.',
      id: 'Memberitahukan',
      en: 'Informs',
    },
  },
});

export const SnapModeEnum = enumFor('SnapMode', 'How a SNAP bank signs its calls.', {
  words: { WITH_TOKEN: 'with-token', WITHOUT_TOKEN: 'without-token' } as const satisfies Record<string, SnapMode>,
  values: {
    WITH_TOKEN: {
      description: 'RSA buys a token; a shared secret signs each call.',
      id: 'Dengan token',
      en: 'With token',
    },
    WITHOUT_TOKEN: {
      description: 'RSA signs each call; there is no shared secret.',
      id: 'Tanpa token',
      en: 'Without token',
    },
  },
});

@ObjectType('PartnerSnapSettings', { simpleResolvers: true, description: 'What a SNAP bank is known by.' })
class PartnerSnapSettingsType {
  @Field(() => String, { description: 'The X-CLIENT-KEY of its token requests.' })
  clientId!: string;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls.' })
  partnerIdHeader!: string;

  @Field(() => SnapModeEnum, { description: 'How it signs its calls.' })
  mode!: SnapMode;
}

@ObjectType('PartnerAccess', {
  simpleResolvers: true,
  description: 'The way back to a partner. The key to its API is never shown.',
})
class PartnerAccessType {
  @Field(() => String, {
    nullable: true,
    description: 'What it calls us in its headers, where its calls carry such a name.',
  })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its API answers; null when it is never asked.' })
  apiUrl!: string | null;

  @Field(() => [String], { description: 'Networks its calls may come from; from anywhere when there are none.' })
  networks!: readonly string[];
}

@ObjectType('PartnerSecretInUse', {
  simpleResolvers: true,
  description: 'A shared secret that is good today; the secret itself is never shown again.',
})
class PartnerSecretInUseType {
  @IdOf('PartnerSecret')
  @Field(() => ID, { description: 'Names the secret when it is to be retired.' })
  secretId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType('Partner', {
  simpleResolvers: true,
  implements: Node,
  description: 'A bank, minimarket chain or switch that tells Sigap of payments.',
})
export class PartnerType extends Node {
  @Field(() => String, { description: 'Its name in addresses, as in `/webhooks/{code}`.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Whether its payments may be refused.' })
  kind!: NoticeKind;

  @Field(() => PaymentChannelEnum, { description: 'Where its payers pay when a call does not say.' })
  channel!: PaymentChannel;

  @Field(() => PartnerProtocolEnum, { description: 'How it tells of payments.' })
  protocol!: string;

  @Field(() => PartnerSnapSettingsType, { nullable: true, description: 'Set for SNAP banks.' })
  snap!: PartnerSnapSettingsType | null;

  @Field(() => PartnerAccessType, { description: 'The way back to it, and from where its calls may come.' })
  access!: PartnerAccessType;

  @Field(() => Boolean, { description: 'False when its calls are refused.' })
  active!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => [PartnerSecretInUseType], {
    description: 'Newest first: one, two during a rotation, none where RSA alone proves the partner.',
  })
  secretsInUse!: readonly PartnerSecretInUseType[];
}

export const toPartnerType = ({ partnerId, liveSecrets, ...partner }: ListedPartner): PartnerType & TypedNode => ({
  ...partner,
  __typename: 'Partner',
  id: partnerId,
  secretsInUse: liveSecrets.map(({ id, createdAt }) => ({ secretId: id, createdAt })),
});
