/** The GraphQL types of personas, in whose names a visitor tries a sandbox. */
import { Extensions, Field, ID, ObjectType } from 'type-graphql';
import {
  CardNumberScalar,
  CivilDateScalar,
  IdOf,
  RegionCodeScalar,
  RoleEnum,
  VirtualAccountScalar,
} from '../../platform/graphql/index.js';
import type { Role } from '../../platform/auth/index.js';

@ObjectType('PersonaSamples', {
  simpleResolvers: true,
  description: 'Things of the demo data to try operations with; null where there are none, or not for this persona.',
})
export class PersonaSamplesType {
  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'A family whose cards are suspended for arrears.' })
  familyBehindId!: string | null;

  @IdOf('Family')
  @Field(() => ID, { nullable: true, description: 'A family that pays in stages.' })
  familyInPlanId!: string | null;

  @Field(() => VirtualAccountScalar, { nullable: true, description: 'A virtual account of a suspended family.' })
  virtualAccount!: string | null;

  @Field(() => CardNumberScalar, { nullable: true, description: 'The card number of the head of that family.' })
  cardNumber!: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day of birth of that person.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'A payment code for the tills of a minimarket.' })
  paymentCode!: string | null;

  @IdOf('Cadre')
  @Field(() => ID, { nullable: true, description: 'The cadre of the demo.' })
  cadreId!: string | null;

  @Field(() => String, { nullable: true, description: "The content of the QR code on that cadre's card." })
  cadreCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code at the end of the link in the newest message, with which its family complains.',
  })
  messageCode!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'The village in which that cadre works.' })
  regionCode!: string | null;

  @IdOf('Complaint')
  @Field(() => ID, { nullable: true, description: 'A complaint.' })
  complaintId!: string | null;
}

@ObjectType('PersonaDocument', { simpleResolvers: true, description: 'An operation that a persona can run as it is.' })
export class PersonaDocumentType {
  @Extensions({ translated: true })
  @Field(() => String, { description: "What it shows, in the caller's language." })
  title!: string;

  @Field(() => String, { description: 'The text of the operation.' })
  text!: string;

  @Field(() => String, { description: 'Its variables, as JSON.' })
  variables!: string;
}

@ObjectType('Persona', {
  simpleResolvers: true,
  description: 'Somebody as whom a visitor may try a sandbox. Production has none.',
})
export class PersonaType {
  @Field(() => String, { description: 'The key, as `npm run token` takes it.' })
  key!: string;

  @Extensions({ translated: true })
  @Field(() => String, { description: "What the persona is, in the caller's language." })
  name!: string;

  @Extensions({ translated: true })
  @Field(() => String, { description: "What the persona may do, in the caller's language." })
  about!: string;

  @Field(() => String, { description: 'The name in the token.' })
  person!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'An access token for twelve hours; null where tokens come from an identity provider.',
  })
  token!: string | null;

  @Field(() => PersonaSamplesType, { description: 'Things to try operations with.' })
  samples!: PersonaSamplesType;

  @Field(() => [PersonaDocumentType], { description: 'Operations to run as they are, the most telling first.' })
  documents!: readonly PersonaDocumentType[];
}
