/** The GraphQL types of clinics and of who is with which. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, ConnectionOf, type EnumValue, Node, enumOf } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityKind } from './facility.js';
import type { ChangeReason, ChoiceReason } from './fktp-rule.js';

export const FacilityKindEnum = enumOf<FacilityKind>('FacilityKind', 'What kind of first-level clinic it is.', {
  PUSKESMAS: { description: 'A community health centre.', id: 'Puskesmas', en: 'Community health centre' },
  KLINIK: { description: 'A primary clinic, klinik pratama.', id: 'Klinik pratama', en: 'Primary clinic' },
  DOKTER: {
    description: 'A general practitioner, dokter praktik perorangan.',
    id: 'Dokter praktik perorangan',
    en: 'General practitioner',
  },
});

const REASONS: Readonly<Record<ChangeReason, EnumValue>> = {
  OWN_WISH: { description: 'By own wish: once in three months.', id: 'Keinginan sendiri', en: 'Own wish' },
  MOVED_DOMICILE: {
    description: 'The participant has moved, and has a letter that says so.',
    id: 'Pindah domisili',
    en: 'Moved house',
  },
  DUTY_ELSEWHERE: {
    description: 'Duty or training elsewhere, with a letter of assignment.',
    id: 'Tugas atau pelatihan di tempat lain',
    en: 'Duty or training elsewhere',
  },
  REDISTRIBUTION: {
    description: 'The branch office moves participants between clinics.',
    id: 'Pemerataan peserta oleh kantor cabang',
    en: 'Redistribution by the branch office',
  },
};

export const FktpChangeReasonEnum = enumOf<ChangeReason>(
  'FktpChangeReason',
  'Why another clinic is asked for; all but the first need not wait three months.',
  REASONS,
);

const FktpChoiceReasonEnum = enumOf<ChoiceReason>('FktpChoiceReason', 'How a participant came to a clinic.', {
  REGISTRATION: {
    description: 'Chosen when the participant was registered.',
    id: 'Pendaftaran peserta',
    en: 'Registration',
  },
  ...REASONS,
});

@ObjectType('Facility', {
  simpleResolvers: true,
  implements: Node,
  description: 'A first-level clinic (FKTP), the first place a participant turns to.',
})
export class FacilityType extends Node {
  @Field(() => String, { description: 'The code under which it is known to BPJS Kesehatan.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => FacilityKindEnum, { description: 'What kind of clinic it is.' })
  kind!: FacilityKind;

  @Field(() => Float, { description: 'Degrees of WGS 84, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees of WGS 84, east positive.' })
  longitude!: number;

  @Field(() => Int, { description: 'How many participants it takes.' })
  capacity!: number;
}

@ObjectType('FacilityChoice', {
  simpleResolvers: true,
  implements: Node,
  description: 'The clinic of a participant, from a day on.',
})
export class FacilityChoiceType extends Node {
  @Field(() => FacilityType, { description: 'The clinic.' })
  facility!: FacilityType;

  @Field(() => CivilDateScalar, { description: 'The first day; it holds until a later choice begins.' })
  validFrom!: CivilDate;

  @Field(() => FktpChoiceReasonEnum, { description: 'How it came to be chosen.' })
  reason!: ChoiceReason;
}

export const FacilityConnection = ConnectionOf(FacilityType, 'Facility', {
  distanceKm: {
    type: () => Float,
    nullable: true,
    description: 'Kilometres as the crow flies from the point asked about; null when none was.',
  },
});
