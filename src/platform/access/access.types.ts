/** The GraphQL types of access that is taken back, and of people who have signed in. */
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RegionCode } from '../../kernel/region-code.js';
import type { Role } from '../auth/index.js';
import { DateTimeScalar, Node, RegionCodeScalar, RoleEnum, enumOf } from '../graphql/index.js';
import type { RevocationKind } from './revocation.js';

export const AccessRevocationKindEnum = enumOf<RevocationKind>(
  'AccessRevocationKind',
  "What of somebody's access is taken back.",
  {
    PERSON: {
      description: 'Every token of the person, also those that are issued later, until the access is given back.',
      id: 'Seluruh akses orang ini',
      en: 'All access of the person',
    },
    TOKENS_SO_FAR: {
      description:
        'Every token of the person that was issued until a moment: signing in again helps, as after a lost phone.',
      id: 'Token yang sudah terbit',
      en: 'Tokens issued so far',
    },
    SESSION: {
      description: 'The tokens of one session at the issuer, by their claim `sid`.',
      id: 'Satu sesi masuk',
      en: 'One session',
    },
    TOKEN: { description: 'One token, by its claim `jti`.', id: 'Satu token', en: 'One token' },
  },
);

@ObjectType('KnownPerson', {
  simpleResolvers: true,
  description: 'Somebody who has signed in, as the newest token that said something new describes them.',
})
export class KnownPersonType {
  @Field(() => String, { description: 'The subject, by which proposals, decisions and histories name the person.' })
  subject!: string;

  @Field(() => String, { description: 'The name in the token.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'The role in the token.' })
  role!: Role;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description: 'The regions the person works in, each with everything inside it; null means the whole country.',
  })
  regions!: readonly RegionCode[] | null;

  @Field(() => DateTimeScalar, { description: 'When a token first said so.' })
  knownSince!: Date;
}

@ObjectType('AccessRevocation', {
  simpleResolvers: true,
  implements: Node,
  description: 'Access that was taken back. It is never changed; that it was given back is written beside it.',
})
export class AccessRevocationType extends Node {
  @Field(() => AccessRevocationKindEnum, { description: 'What was taken back.' })
  kind!: RevocationKind;

  @Field(() => String, {
    description: 'The subject, the `sid` of a session or the `jti` of a token, as the kind says.',
  })
  about!: string;

  @Field(() => KnownPersonType, {
    nullable: true,
    description: 'The person whom it is about; null for one who never signed in, and for sessions and tokens.',
  })
  person!: KnownPersonType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment until which tokens were issued that are taken back; null for every other kind.',
  })
  issuedBefore!: Date | null;

  @Field(() => String, { description: 'Why it was taken back.' })
  reason!: string;

  @Field(() => String, { description: 'The subject of whoever took it back.' })
  revokedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was taken back, in real time.' })
  revokedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The subject of whoever gave it back; null while it is taken.' })
  restoredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was given back; null while it is taken.' })
  restoredAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was given back; null while it is taken.' })
  restoredBecause!: string | null;
}

@InputType('RevokeAccessInput', {
  description: 'The access to take back. Sent again with the same id, it is the same revocation.',
})
export class RevokeAccessInput {
  @Field(() => ID, { description: 'The id of the revocation, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => AccessRevocationKindEnum, { description: 'What to take back.', defaultValue: 'PERSON' })
  kind!: RevocationKind;

  @Field(() => String, {
    description:
      'The subject of the person, as `knownPeople` gives it; for a session its `sid`, for a token its `jti`.',
  })
  about!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'For `TOKENS_SO_FAR`: tokens issued until then are taken back. Left out: until now.',
  })
  issuedBefore?: Date | null;

  @Field(() => String, { description: 'Why, for whoever asks later; 500 characters at most.' })
  reason!: string;
}

@InputType('RestoreAccessInput', { description: 'The access to give back.' })
export class RestoreAccessInput {
  @Field(() => ID, { description: 'The revocation that is to hold no more.' })
  revocationId!: string;

  @Field(() => String, { description: 'Why, for whoever asks later; 500 characters at most.' })
  reason!: string;
}
