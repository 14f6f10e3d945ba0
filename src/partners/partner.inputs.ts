/** What an operator says of a new partner. */
import { Field, InputType } from 'type-graphql';
import { type PaymentChannel, PaymentChannelEnum } from '../payments/index.js';
import type { PartnerRequest } from './add-partner.js';
import type { PartnerProtocol, SnapMode } from './partner.js';
import { PartnerProtocolEnum, SnapModeEnum } from './partner.types.js';

@InputType('PartnerSnapInput', { description: 'What a SNAP bank is known by.' })
export class PartnerSnapInput {
  @Field(() => String, {
    nullable: true,
    description: 'The X-CLIENT-KEY of its token requests; made up when left out.',
  })
  clientId?: string | null;

  @Field(() => String, { description: 'The X-PARTNER-ID of its calls, at most 36 characters.' })
  partnerId!: string;

  @Field(() => SnapModeEnum, { defaultValue: SnapModeEnum.WITH_TOKEN, description: 'How it signs its calls.' })
  mode!: SnapMode;

  @Field(() => [String], {
    description: 'Its RSA public key or certificate in PEM; two, the newer first, while the bank changes keys.',
  })
  publicKeys!: string[];
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
  protocol!: PartnerProtocol;

  @Field(() => PartnerSnapInput, {
    nullable: true,
    description: 'Required for SNAP_BI and refused for any other protocol.',
  })
  snap?: PartnerSnapInput | null;
}

export function toPartnerRequest({ code, name, channel, protocol, snap }: AddPartnerInput): PartnerRequest {
  const asked = snap ?? null;
  return {
    code,
    name,
    channel,
    protocol,
    snap:
      asked === null
        ? null
        : {
            clientId: asked.clientId ?? null,
            partnerIdHeader: asked.partnerId,
            mode: asked.mode,
            publicKeys: asked.publicKeys,
          },
  };
}
