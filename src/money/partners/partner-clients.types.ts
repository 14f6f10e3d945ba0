/** The GraphQL types and results of the clients as which partners' machines sign in. */
import { Field, InputType, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  NotFound,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { EndClientOutcome, RegisterClientOutcome } from './change-partner-clients.js';
import { PARTNER_NOT_FOUND } from './partner-results.types.js';
import { PartnerType } from './partner.types.js';

@ObjectType('PartnerClient', {
  simpleResolvers: true,
  description: "A client at the identity provider as which a partner's machines sign in, by client credentials.",
})
export class PartnerClientType {
  @Field(() => String, { description: 'The id of the client at the identity provider.' })
  clientId!: string;

  @Field(() => String, { description: 'The subject of whoever registered it.' })
  takenBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  takenAt!: Date;
}

@InputType('RegisterPartnerClientInput', { description: "A client as which a partner's machines sign in." })
export class RegisterPartnerClientInput {
  @Field(() => String, { description: "The partner's code." })
  partnerCode!: string;

  @Field(() => String, { description: 'The id of the client at the identity provider: 1 to 200 characters.' })
  clientId!: string;
}

@InputType('EndPartnerClientInput', { description: 'A client that acts for its partner no more.' })
export class EndPartnerClientInput {
  @Field(() => String, { description: 'The id of the client at the identity provider.' })
  clientId!: string;

  @Field(() => String, { description: 'Why, for whoever asks later; 500 characters at most.' })
  reason!: string;
}

const partner = { type: () => PartnerType, description: 'The partner as it is registered now.' };

const PartnerClientRegistered = successWith(
  'PartnerClientRegistered',
  'Tokens of the client act for the partner: here at once, at every other instance within seconds.',
  { partner },
);
const PartnerClientEnded = successWith('PartnerClientEnded', 'No token of the client holds any more.', { partner });

type Refused = Exclude<RegisterClientOutcome['kind'] | EndClientOutcome['kind'], 'client-registered' | 'client-ended'>;

const { types, refuse } = problemsOf<Refused>({
  'unknown-partner': PARTNER_NOT_FOUND,
  'client-taken': {
    type: WrongState,
    code: 'PARTNER_CLIENT_TAKEN',
    description: 'The client acts for another partner: end that first.',
    id: 'Klien ini sudah terdaftar untuk mitra lain; akhiri pendaftarannya terlebih dahulu.',
    en: 'This client is registered for another partner: end that first.',
  },
  'client-not-found': {
    type: NotFound,
    code: 'PARTNER_CLIENT_NOT_FOUND',
    description: 'No client of this id was ever registered.',
    id: 'Klien dengan id tersebut tidak ditemukan.',
    en: 'There is no client of this id.',
  },
});

export const refuseClient = refuse;

export const RegisterPartnerClientResult = resultOf(
  'RegisterPartnerClientResult',
  'The partner with its clients, or the reason why nothing was registered.',
  { success: PartnerClientRegistered, problems: [types['unknown-partner'], types['client-taken']] },
);

export const EndPartnerClientResult = resultOf(
  'EndPartnerClientResult',
  'The partner with its clients, or the reason why nothing was ended.',
  { success: PartnerClientEnded, problems: [types['client-not-found']] },
);
