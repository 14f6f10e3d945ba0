/** The GraphQL types of partners. A secret appears once, in the answer that made it, and in no other type. */
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type NoticeKind, type PaymentChannel, PaymentChannelEnum } from '../../money/payments/index.js';
import { type ListedPartner, type LiveSecret } from './partner.queries.js';
import type { Partner, PartnerProtocol, SnapMode } from './partner.js';

export const PartnerProtocolEnum = {
  SNAP_BI: 'snap-bi',
  STANDARD_WEBHOOKS: 'standard-webhooks',
  MIDTRANS: 'midtrans',
  XENDIT: 'xendit',
  DOKU: 'doku',
} as const satisfies Record<string, PartnerProtocol>;

registerEnumType(PartnerProtocolEnum, {
  name: 'PartnerProtocol',
  description: 'How a partner tells of payments.',
  valuesConfig: {
    SNAP_BI: { description: "Bank Indonesia's SNAP, virtual accounts: the bank asks before it keeps the money." },
    STANDARD_WEBHOOKS: { description: 'Standard Webhooks: the partner tells of money that has moved.' },
    MIDTRANS: { description: 'Midtrans: it signs four fields, and is asked about the rest before it is believed.' },
    XENDIT: { description: 'Xendit: it signs nothing, and is asked before it is believed.' },
    DOKU: { description: 'DOKU: it signs the whole call.' },
  },
});

const PartnerKindEnum = {
  AUTHORISING: 'authorising',
  INFORMING: 'informing',
} as const satisfies Record<string, NoticeKind>;

registerEnumType(PartnerKindEnum, {
  name: 'PartnerKind',
  description: 'Whether a payment may be refused.',
  valuesConfig: {
    AUTHORISING: { description: 'The partner asks first; a refused payment goes back to the payer.' },
    INFORMING: { description: 'The money has moved; what cannot be applied is kept in suspense.' },
  },
});

export const SnapModeEnum = {
  WITH_TOKEN: 'with-token',
  WITHOUT_TOKEN: 'without-token',
} as const satisfies Record<string, SnapMode>;

registerEnumType(SnapModeEnum, {
  name: 'SnapMode',
  description: 'How a SNAP bank signs its calls.',
  valuesConfig: {
    WITH_TOKEN: { description: 'RSA buys a token; a shared secret signs each call.' },
    WITHOUT_TOKEN: { description: 'RSA signs each call; there is no shared secret.' },
  },
});

@ObjectType('PartnerSnapSettings', { description: 'What a SNAP bank is known by.' })
class PartnerSnapSettingsType {
  @Field(() => String, { description: 'The X-CLIENT-KEY of its token requests.' })
  clientId!: string;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls.' })
  partnerId!: string;

  @Field(() => SnapModeEnum, { description: 'How it signs its calls.' })
  mode!: SnapMode;
}

@ObjectType('PartnerAccess', { description: 'The way back to a partner. The key to its API is never shown.' })
class PartnerAccessType {
  @Field(() => String, { nullable: true, description: 'What it calls us in its headers: the Client-Id of DOKU.' })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its API answers; null when it is never asked.' })
  apiUrl!: string | null;

  @Field(() => [String], { description: 'Networks its calls may come from; from anywhere when there are none.' })
  networks!: readonly string[];
}

@ObjectType('PartnerSecretInUse', {
  description: 'A shared secret that is good today; the secret itself is never shown again.',
})
class PartnerSecretInUseType {
  @Field(() => ID, { description: 'Names the secret when it is to be retired.' })
  id!: string;

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
}

@ObjectType('Partner', { description: 'A bank, minimarket chain or switch that tells Sigap of payments.' })
export class PartnerType {
  @Field(() => ID, { description: "The partner's identity." })
  id!: string;

  @Field(() => String, { description: 'Its name in addresses, as in `/webhooks/{code}`.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => PartnerKindEnum, { description: 'Whether its payments may be refused.' })
  kind!: NoticeKind;

  @Field(() => PaymentChannelEnum, { description: 'Where its payers pay when a call does not say.' })
  channel!: PaymentChannel;

  @Field(() => PartnerProtocolEnum, { description: 'How it tells of payments.' })
  protocol!: PartnerProtocol;

  @Field(() => PartnerSnapSettingsType, { nullable: true, description: 'Set for SNAP banks.' })
  snap!: PartnerSnapSettingsType | null;

  @Field(() => PartnerAccessType, { description: 'The way back to it, and from where its calls may come.' })
  access!: PartnerAccessType;

  @Field(() => Boolean, { description: 'False when its calls are refused.' })
  active!: boolean;

  @Field(() => Date, { description: 'When it was added.' })
  createdAt!: Date;

  @Field(() => [PartnerSecretInUseType], {
    description: 'Newest first: one, two during a rotation, none where RSA alone proves the partner.',
  })
  secretsInUse!: readonly LiveSecret[];
}

const toSnap = ({ snap }: Partner): PartnerSnapSettingsType | null =>
  snap === null ? null : { clientId: snap.clientId, partnerId: snap.partnerIdHeader, mode: snap.mode };

export function toPartnerType(partner: ListedPartner): PartnerType {
  const { partnerId: id, code, name, kind, channel, protocol, active, createdAt, liveSecrets } = partner;
  return {
    id,
    code,
    name,
    kind,
    channel,
    protocol,
    snap: toSnap(partner),
    access: partner.access,
    active,
    createdAt,
    secretsInUse: liveSecrets,
  };
}
