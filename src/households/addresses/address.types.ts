/** The GraphQL types of where a family lives. */
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, enumOf, readLine, readOptionalText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { Address, ForgetReason } from './address.js';

@ObjectType('FamilyAddress', {
  simpleResolvers: true,
  description:
    'Where a family lives, as it was told. Without a purpose neither the house nor how it is found is shown.',
})
export class FamilyAddressType {
  @Field(() => String, { description: 'The street, lane or hamlet.' })
  street!: string;

  @Field(() => String, { nullable: true, description: 'The number of the house; null when unknown or masked.' })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The neighbourhood unit (RT): three digits.' })
  rt!: string | null;

  @Field(() => String, { nullable: true, description: 'The community unit (RW): three digits.' })
  rw!: string | null;

  @Field(() => String, { nullable: true, description: 'How the house is found; null when unknown or masked.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'The subject of the token of whoever wrote it.' })
  recordedBy!: string;
}

@ObjectType('FamilyPlace', {
  simpleResolvers: true,
  description:
    'The position of the home in degrees of WGS 84, measured with the consent of the family. Without a purpose it is rounded to 0.01 degrees.',
})
export class FamilyPlaceType {
  @Field(() => Float, { description: 'The latitude from -90 to 90, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude from -180 to 180, east positive.' })
  longitude!: number;

  @Field(() => Int, { description: 'The radius in metres within which the true position lies, by the phone.' })
  accuracyMeters!: number;

  @Field(() => DateTimeScalar, { description: 'When it was measured.' })
  measuredAt!: Date;
}

export const ForgetReasonEnum = enumOf<ForgetReason>(
  'ForgetPlaceReason',
  "The reason why a family's known place counts no more.",
  {
    MOVED: { description: 'The family lives elsewhere now.', id: 'Keluarga pindah', en: 'The family moved' },
    CONSENT_WITHDRAWN: {
      description: 'The family withdrew its consent to the position.',
      id: 'Persetujuan ditarik',
      en: 'Consent withdrawn',
    },
    WRONG: { description: 'The position was wrong.', id: 'Titik lokasi salah', en: 'The position was wrong' },
  },
);

const STREET_LENGTH_MAX = 100;
const HOUSE_NUMBER_LENGTH_MAX = 20;
const NOTE_LENGTH_MAX = 200;

@InputType('AddressInput', { description: 'Where a family lives within its village.' })
export class AddressInput {
  @Field(() => String, { description: `The street, lane or hamlet: at most ${STREET_LENGTH_MAX} characters.` })
  street!: string;

  @Field(() => String, {
    nullable: true,
    description: `The number of the house: at most ${HOUSE_NUMBER_LENGTH_MAX} characters.`,
  })
  houseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The neighbourhood unit (RT): one to three digits.' })
  rt?: string | null;

  @Field(() => String, { nullable: true, description: 'The community unit (RW): one to three digits.' })
  rw?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `How the house is found: at most ${NOTE_LENGTH_MAX} characters.`,
  })
  note?: string | null;
}

@InputType('RecordFamilyAddressInput', { description: 'Where a family lives.' })
export class RecordFamilyAddressInput {
  @Field(() => ID, { description: 'The family, one that the viewer may see.' })
  familyId!: string;

  @Field(() => AddressInput, { description: 'The address.' })
  address!: AddressInput;
}

@InputType('ForgetFamilyPlaceInput', { description: 'The family whose known position counts no more, and why.' })
export class ForgetFamilyPlaceInput {
  @Field(() => ID, { description: 'The family, one that the viewer may see.' })
  familyId!: string;

  @Field(() => ForgetReasonEnum, { description: 'Why it counts no more.' })
  reason!: ForgetReason;
}

function readUnit(field: string, text: string | null | undefined): string | null {
  const digits = text?.trim() ?? '';
  if (digits === '') return null;
  if (!/^\d{1,3}$/.test(digits)) throw badInput(field, 'one to three digits');
  return digits.padStart(3, '0');
}

/** Reads an address. @throws CallerError naming the part of `field` at fault. */
export function readAddress(field: string, input: AddressInput): Address {
  const { street, houseNumber, rt, rw, note } = input;
  return {
    street: readLine(`${field}.street`, street.replaceAll(/\s+/g, ' '), STREET_LENGTH_MAX),
    houseNumber: readOptionalText(`${field}.houseNumber`, houseNumber, HOUSE_NUMBER_LENGTH_MAX),
    rt: readUnit(`${field}.rt`, rt),
    rw: readUnit(`${field}.rw`, rw),
    note: readOptionalText(`${field}.note`, note, NOTE_LENGTH_MAX),
  };
}
