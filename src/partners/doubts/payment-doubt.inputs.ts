/** The GraphQL inputs that ask a partner about a payment and set a partner's status endpoint. */
import { Field, ID, InputType } from 'type-graphql';
import type { SetStatusEndpointCommand } from './set-status-endpoint.js';

@InputType('AskPartnerInput', { description: 'A payment in doubt about which its partner is asked now.' })
export class AskPartnerInput {
  @Field(() => ID, { description: 'The doubt about which to ask.' })
  paymentDoubtId!: string;
}

@InputType('SetStatusEndpointInput', {
  description:
    'The status endpoint of a bank, where it answers what became of a payment (SNAP service 26), and our credentials there.',
})
export class SetStatusEndpointInput {
  @Field(() => String, { description: 'The code of the partner.' })
  partnerCode!: string;

  @Field(() => String, { description: 'The https address in front of both paths.' })
  baseUrl!: string;

  @Field(() => String, {
    defaultValue: '/openapi/v1.0/access-token/b2b',
    description: 'The path at which a token is obtained; it is signed as it is written here.',
  })
  tokenPath!: string;

  @Field(() => String, {
    defaultValue: '/openapi/v1.0/transfer-va/status',
    description: 'The path to which the question is sent; it is signed as it is written here.',
  })
  statusPath!: string;

  @Field(() => String, { description: 'The X-CLIENT-KEY that the partner gave us.' })
  clientId!: string;

  @Field(() => String, { description: 'The X-PARTNER-ID that the partner gave us.' })
  partnerIdHeader!: string;

  @Field(() => String, { defaultValue: '95231', description: 'The CHANNEL-ID that the partner gave us.' })
  channelId!: string;

  @Field(() => String, {
    description: 'Our RSA private key for this partner, in PEM. It is stored encrypted and never shown again.',
  })
  privateKey!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The client secret that the partner gave us; left out where RSA signs every call. It is stored encrypted and never shown again.',
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
