/** The GraphQL inputs of what families say, with the code of a message or signed in. */
import { Field, ID, InputType } from 'type-graphql';
import { type ComplaintCategory, ComplaintCategoryEnum } from '../../fieldwork/complaints/index.js';
import type { CardNumber } from '../../kernel/card-number.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { CardNumberScalar, CivilDateScalar, readId, readText } from '../../platform/graphql/index.js';
import { type ContactPreference, ContactPreferenceEnum } from '../messages/index.js';
import type { CitizensComplaint } from './speak-by-code.js';

const TEXT_LENGTH_MAX = 2_000;

@InputType('CitizenComplaintInput', { description: 'A complaint that a family makes itself.' })
export class CitizenComplaintInput {
  @Field(() => ID, { description: 'The id of the complaint, made by the client: Complaint_ and a UUID.' })
  id!: string;

  @Field(() => ComplaintCategoryEnum, { description: 'What the complaint is about.' })
  category!: ComplaintCategory;

  @Field(() => String, { description: "What happened, in the family's own words: 1 to 2,000 characters." })
  description!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is about the cadre who looks after the family. A request for cash freezes that card at once.',
  })
  isAboutOwnCadre!: boolean;
}

@InputType('FileComplaintByCodeInput', { description: 'A complaint, and the code that says of which family it is.' })
export class FileComplaintByCodeInput {
  @Field(() => String, { description: 'The code at the end of the link.' })
  code!: string;

  @Field(() => CitizenComplaintInput, { description: 'The complaint to file.' })
  complaint!: CitizenComplaintInput;
}

@InputType('SetContactPreferenceByCodeInput', { description: 'The wish of a number, and the code that came to it.' })
export class SetContactPreferenceByCodeInput {
  @Field(() => String, { description: 'The code at the end of the link.' })
  code!: string;

  @Field(() => ContactPreferenceEnum, { description: 'The wish of the number.' })
  preference!: ContactPreference;
}

@InputType('SetMyContactPreferenceInput', { description: "The wish of one's own family." })
export class SetMyContactPreferenceInput {
  @Field(() => ContactPreferenceEnum, { description: 'The wish of the family.' })
  preference!: ContactPreference;
}

@InputType('RequestSignInInput', { description: 'The card of whoever asks for a code to sign in.' })
export class RequestSignInInput {
  @Field(() => CardNumberScalar, { description: 'The number on the card.' })
  cardNumber!: CardNumber;

  @Field(() => CivilDateScalar, { description: "The holder's day of birth." })
  birthDate!: CivilDate;
}

@InputType('SignInInput', { description: 'The code that was sent, and the request that asked for it.' })
export class SignInInput {
  @Field(() => String, { description: 'The request, as `requestSignIn` answered it.' })
  request!: string;

  @Field(() => String, { description: 'The six digits of the message.' })
  code!: string;
}

/** Reads a complaint. @throws CallerError naming the part of `field` at fault. */
export const readCitizenComplaint = (field: string, input: CitizenComplaintInput): CitizensComplaint => ({
  id: readId('Complaint', `${field}.id`, input.id),
  category: input.category,
  description: readText(`${field}.description`, input.description, TEXT_LENGTH_MAX),
  isAboutOwnCadre: input.isAboutOwnCadre,
});
