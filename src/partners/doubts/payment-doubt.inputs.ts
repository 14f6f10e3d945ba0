/** What an operator asks of a partner, and says of where it is asked. */
import { Field, ID, InputType } from 'type-graphql';
import type { SetStatusEndpointCommand } from './set-status-endpoint.js';

@InputType('AskPartnerInput', { description: 'A payment in doubt that its partner is asked about now.' })
export class AskPartnerInput {
  @Field(() => ID, { description: 'The doubt.' })
  paymentDoubtId!: string;
}

@InputType('SetStatusEndpointInput', {
  description:
    'Where a bank answers what became of a payment (SNAP service 26), and with what we prove ourselves there.',
})
export class SetStatusEndpointInput {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => String, { description: 'The address in front of both paths: https.' })
  baseUrl!: string;

  @Field(() => String, {
    defaultValue: '/openapi/v1.0/access-token/b2b',
    description: 'Where a token is bought; it is signed as it stands here.',
  })
  tokenPath!: string;

  @Field(() => String, {
    defaultValue: '/openapi/v1.0/transfer-va/status',
    description: 'Where the question goes; it is signed as it stands here.',
  })
  statusPath!: string;

  @Field(() => String, { description: 'The X-CLIENT-KEY the partner gave us.' })
  clientId!: string;

  @Field(() => String, { description: 'The X-PARTNER-ID the partner gave us.' })
  partnerIdHeader!: string;

  @Field(() => String, { defaultValue: '95231', description: 'The CHANNEL-ID the partner gave us.' })
  channelId!: string;

  @Field(() => String, {
    description: 'Our RSA private key for this partner, in PEM. Encrypted, and never shown again.',
  })
  privateKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The client secret the partner gave us; left out where RSA signs every call. Encrypted, and never shown again.',
  })
  clientSecret?: string | null;
}

export const toSetStatusEndpointCommand = (
  { clientSecret, ...input }: SetStatusEndpointInput,
  by: string,
): SetStatusEndpointCommand => ({
  ...input,
  clientSecret: clientSecret ?? null,
  by,
});
