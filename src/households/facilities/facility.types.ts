/** The GraphQL types of clinics, and of participants' choices of them. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CivilDateScalar, ConnectionOf, type EnumValue, Node, enumOf, Personal } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityKind } from './facility.js';
import type { ChangeReason, ChoiceReason } from './fktp-rule.js';

export const FacilityKindEnum = enumOf<FacilityKind>('FacilityKind', 'The kind of a first-level clinic.', {
  PUSKESMAS: { description: 'A community health centre.', id: 'Puskesmas', en: 'Community health centre' },
  KLINIK: { description: 'A primary clinic, klinik pratama.', id: 'Klinik pratama', en: 'Primary clinic' },
  DOKTER: {
    description: 'A general practitioner, dokter praktik perorangan.',
    id: 'Dokter praktik perorangan',
    en: 'General practitioner',
  },
});

const REASONS: Readonly<Record<ChangeReason, EnumValue>> = {
  OWN_WISH: {
    description: 'The participant wishes it, which is possible once in three months.',
    id: 'Keinginan sendiri',
    en: 'Own wish',
  },
  MOVED_DOMICILE: {
    description: 'The participant has moved, and has a letter about it.',
    id: 'Pindah domisili',
    en: 'Moved house',
  },
  DUTY_ELSEWHERE: {
    description: 'The participant has duty or training elsewhere, with a letter of assignment.',
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
  'The reason for which another clinic is requested; all but the first need not wait three months.',
  REASONS,
);

const FktpChoiceReasonEnum = enumOf<ChoiceReason>(
  'FktpChoiceReason',
  'The reason for which a participant has a clinic.',
  {
    REGISTRATION: {
      description: 'The clinic was chosen when the participant was registered.',
      id: 'Pendaftaran peserta',
      en: 'Registration',
    },
    ...REASONS,
  },
);

@ObjectType('Facility', {
  simpleResolvers: true,
  implements: Node,
  description: 'A first-level clinic (FKTP), the first place a participant turns to.',
})
export class FacilityType extends Node {
  @Field(() => String, { description: 'The code of the clinic at BPJS Kesehatan.' })
  code!: string;

  @Field(() => String, { description: 'The name of the clinic.' })
  name!: string;

  @Field(() => FacilityKindEnum, { description: 'The kind of the clinic.' })
  kind!: FacilityKind;

  @Field(() => Float, { description: 'The latitude in degrees of WGS 84, north positive.' })
  latitude!: number;

  @Field(() => Float, { description: 'The longitude in degrees of WGS 84, east positive.' })
  longitude!: number;

  @Field(() => Int, { description: 'The number of participants that the clinic may have.' })
  capacity!: number;
}

@ObjectType('FacilityChoice', {
  simpleResolvers: true,
  implements: Node,
  description: 'A choice of a clinic by or for a participant, from a day on.',
})
export class FacilityChoiceType extends Node {
  @Personal('membership')
  @Field(() => FacilityType, { description: 'The clinic.' })
  facility!: FacilityType;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    description: 'The first day of the choice, which is in force until a later one begins.',
  })
  validFrom!: CivilDate;

  @Field(() => FktpChoiceReasonEnum, { description: 'The reason for the choice.' })
  reason!: ChoiceReason;
}

export const FacilityConnection = ConnectionOf(FacilityType, 'Facility', {
  distanceKm: {
    type: () => Float,
    nullable: true,
    description: 'The distance in kilometres, in a straight line, from the point of the filter; null without one.',
  },
});
