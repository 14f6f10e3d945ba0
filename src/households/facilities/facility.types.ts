/** The GraphQL types of clinics and of who is with which. */
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CivilDateScalar, ConnectionOf, Node } from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityKind } from './facility.js';
import type { ChangeReason, ChoiceReason } from './fktp-rule.js';

export const FacilityKindEnum: { readonly [K in FacilityKind]: K } = {
  PUSKESMAS: 'PUSKESMAS',
  KLINIK: 'KLINIK',
  DOKTER: 'DOKTER',
};

registerEnumType(FacilityKindEnum, {
  name: 'FacilityKind',
  description: 'What kind of first-level clinic it is.',
  valuesConfig: {
    PUSKESMAS: { description: 'A community health centre.' },
    KLINIK: { description: 'A primary clinic, klinik pratama.' },
    DOKTER: { description: 'A general practitioner, dokter praktik perorangan.' },
  },
});

export const FktpChangeReasonEnum: { readonly [R in ChangeReason]: R } = {
  OWN_WISH: 'OWN_WISH',
  MOVED_DOMICILE: 'MOVED_DOMICILE',
  DUTY_ELSEWHERE: 'DUTY_ELSEWHERE',
  REDISTRIBUTION: 'REDISTRIBUTION',
};

const REASONS = {
  OWN_WISH: { description: 'By own wish: once in three months.' },
  MOVED_DOMICILE: { description: 'The participant has moved, and has a letter that says so.' },
  DUTY_ELSEWHERE: { description: 'Duty or training elsewhere, with a letter of assignment.' },
  REDISTRIBUTION: { description: 'The branch office moves participants between clinics.' },
};

registerEnumType(FktpChangeReasonEnum, {
  name: 'FktpChangeReason',
  description: 'Why another clinic is asked for; all but the first need not wait three months.',
  valuesConfig: REASONS,
});

const FktpChoiceReasonEnum: { readonly [R in ChoiceReason]: R } = {
  REGISTRATION: 'REGISTRATION',
  ...FktpChangeReasonEnum,
};

registerEnumType(FktpChoiceReasonEnum, {
  name: 'FktpChoiceReason',
  description: 'How a participant came to a clinic.',
  valuesConfig: { REGISTRATION: { description: 'Chosen when the participant was registered.' }, ...REASONS },
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

@ObjectType('FacilityChoice', { simpleResolvers: true, description: 'The clinic of a participant, from a day on.' })
export class FacilityChoiceType {
  @Field(() => FacilityType, { description: 'The clinic.' })
  facility!: FacilityType;

  @Field(() => CivilDateScalar, { description: 'The first day; it holds until a later choice begins.' })
  validFrom!: CivilDate;

  @Field(() => FktpChoiceReasonEnum, { description: 'How it came to be chosen.' })
  reason!: ChoiceReason;
}

export const FacilityConnection = ConnectionOf(FacilityType, 'Facility');
