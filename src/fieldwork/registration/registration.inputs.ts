/** The GraphQL inputs of registering a family or a member, read into commands. */
import { Field, ID, InputType } from 'type-graphql';
import { AddressInput, readAddress } from '../../households/addresses/index.js';
import { CareClassEnum } from '../../households/arrears/index.js';
import { type Relation, RelationEnum, SexEnum } from '../../households/families/index.js';
import { CivilDateScalar, RegionCodeScalar, readId, readOptionalId, readText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CareClass } from '../../kernel/care-class.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { type FamilyCardNumber, parseFamilyCardNumber } from '../../kernel/family-card-number.js';
import { type Sex, parseNik } from '../../kernel/nik.js';
import { type PhoneNumber, parsePhoneNumber } from '../../kernel/phone-number.js';
import { type RegionCode, levelOf } from '../../kernel/region-code.js';
import type { AddMemberCommand, NewMember, RegisterFamilyCommand } from './registration.js';

const NAME_LENGTH_MAX = 100;

@InputType('NewMemberInput', { description: 'A person, with the data on the family card.' })
export class NewMemberInput {
  @Field(() => String, { description: 'The identity number (NIK): 16 digits.' })
  nik!: string;

  @Field(() => String, { description: `The name: at most ${NAME_LENGTH_MAX} characters.` })
  name!: string;

  @Field(() => CivilDateScalar, { description: 'The date of birth, which must agree with the NIK.' })
  birthDate!: CivilDate;

  @Field(() => SexEnum, { description: 'The sex, which must agree with the NIK.' })
  sex!: Sex;

  @Field(() => RelationEnum, { description: "The person's relation to the head of the family." })
  relation!: Relation;

  @Field(() => String, { nullable: true, description: 'An Indonesian mobile number, in any common notation.' })
  phone?: string | null;
}

@InputType('RegisterFamilyInput', {
  description: 'A whole family. Sent again with the same id and content, it is the same registration.',
})
export class RegisterFamilyInput {
  @Field(() => ID, { description: 'The id of the family, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => String, { description: 'The number of the family card (KK): 16 digits, built like a NIK.' })
  familyCardNumber!: string;

  @Field(() => RegionCodeScalar, { description: 'The village where the family lives.' })
  region!: RegionCode;

  @Field(() => AddressInput, { nullable: true, description: 'Where the family lives within its village.' })
  address?: AddressInput | null;

  @Field(() => CareClassEnum, { description: 'The class of care of all its members.' })
  careClass!: CareClass;

  @Field(() => ID, { description: 'The first-level clinic (FKTP) of all its members.' })
  facilityId!: string;

  @Field(() => [NewMemberInput], {
    description:
      'All persons on the family card, one of them the head: at least one, and no more than a family may have.',
  })
  members!: NewMemberInput[];
}

@InputType('AddFamilyMemberInput', {
  description: 'One more person of a family. Sent again with the same id and content, it is the same registration.',
})
export class AddFamilyMemberInput {
  @Field(() => ID, { description: 'The id of the participant, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => NewMemberInput, { description: 'The person, who cannot be a second head.' })
  member!: NewMemberInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The first-level clinic (FKTP) of the person. Left out: that of the head.',
  })
  facilityId?: string | null;
}

const readName = (field: string, text: string): string =>
  readText(field, text.replaceAll(/\s+/g, ' '), NAME_LENGTH_MAX);

function readPhone(field: string, text: string | null | undefined): PhoneNumber | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const phone = parsePhoneNumber(text);
  if (phone === null) throw badInput(field, 'an Indonesian mobile number, such as 0812 3456 7890');
  return phone;
}

function readMember(field: string, input: NewMemberInput): NewMember {
  const nik = parseNik(input.nik.trim());
  if (nik === null) throw badInput(`${field}.nik`, '16 digits with a possible day of birth');
  return {
    nik,
    name: readName(`${field}.name`, input.name),
    birthDate: input.birthDate,
    sex: input.sex,
    relation: input.relation,
    phone: readPhone(`${field}.phone`, input.phone),
  };
}

/** The number of a family card is built like a NIK, from the day of issue: place, day, month, year, serial. */
function readFamilyCardNumber(text: string): FamilyCardNumber {
  const digits = text.trim();
  const number = parseFamilyCardNumber(digits);
  if (number === null || parseNik(digits) === null)
    throw badInput('input.familyCardNumber', '16 digits with a possible day of issue and a serial');
  return number;
}

/** @throws CallerError naming the field at fault. */
export function readRegisterFamily(input: RegisterFamilyInput): RegisterFamilyCommand {
  const { members, region } = input;
  if (levelOf(region) !== 'VILLAGE') throw badInput('input.region', 'the code of a village, such as 64.72.01.1001');
  if (members.length < 1) throw badInput('input.members', 'at least one person');
  return {
    id: readId('Family', 'input.id', input.id),
    familyCardNumber: readFamilyCardNumber(input.familyCardNumber),
    region,
    careClass: input.careClass,
    facilityId: readId('Facility', 'input.facilityId', input.facilityId),
    members: members.map((member, index) => readMember(`input.members.${index}`, member)),
    ...(input.address && { address: readAddress('input.address', input.address) }),
  };
}

/** @throws CallerError naming the field at fault. */
export const readAddMember = (input: AddFamilyMemberInput): AddMemberCommand => ({
  id: readId('Participant', 'input.id', input.id),
  familyId: readId('Family', 'input.familyId', input.familyId),
  facilityId: readOptionalId('Facility', 'input.facilityId', input.facilityId),
  member: readMember('input.member', input.member),
});
