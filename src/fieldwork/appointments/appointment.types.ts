/** The GraphQL types of an appointment: who, from which day to which, the letter, the training, the card, the history. */
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  CivilDateScalar,
  ConnectionOf,
  DateTimeScalar,
  Node,
  PageArguments,
  RegionCodeScalar,
  enumOf,
} from '../../platform/graphql/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { RegionCode } from '../../kernel/region-code.js';
import type { AppointmentState } from './appointment-state.js';
import { CredentialType } from './credential.types.js';
import { VillageNoticeType } from './village-notice.types.js';

export const AppointmentStateEnum = enumOf<AppointmentState>('AppointmentState', 'How far an appointment has come.', {
  APPLIED: {
    description: 'Somebody asks to become a cadre, or to be appointed again.',
    id: 'Mendaftar',
    en: 'Applied',
  },
  SELECTED: { description: 'The branch has chosen the applicant.', id: 'Terpilih', en: 'Selected' },
  TRAINED: { description: 'The training (pembekalan) is done.', id: 'Sudah dibekali', en: 'Trained' },
  ACTIVE: {
    description: 'A cadre on the days of the term; access to families rests on it.',
    id: 'Bertugas',
    en: 'Active',
  },
  SUSPENDED: { description: 'Out of service for now: no access.', id: 'Dinonaktifkan sementara', en: 'Suspended' },
  ENDED: {
    description: 'Over: the term has run out, or it was ended. The history stays.',
    id: 'Berakhir',
    en: 'Ended',
  },
});

@ObjectType('Appointment', {
  simpleResolvers: true,
  description: 'The time for which a cadre is appointed; access ends with it.',
})
export class AppointmentTermType {
  @Field(() => CivilDateScalar, { description: 'The first day.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day; null while no end is set.' })
  validThrough!: CivilDate | null;
}

@ObjectType('VillageRecommendation', {
  simpleResolvers: true,
  description: 'The letter in which the village (lurah, kepala desa) recommends the applicant.',
})
export class VillageRecommendationType {
  @Field(() => String, { description: 'Who signed it.' })
  by!: string;

  @Field(() => String, { description: 'The number of the letter.' })
  letterNumber!: string;

  @Field(() => CivilDateScalar, { description: 'The date of the letter.' })
  date!: CivilDate;
}

@ObjectType('CadreTraining', { simpleResolvers: true, description: 'The training (pembekalan) of a cadre.' })
export class CadreTrainingType {
  @Field(() => CivilDateScalar, { description: 'The day of it.' })
  date!: CivilDate;

  @Field(() => String, { description: 'Who gave it.' })
  trainer!: string;
}

@ObjectType('AppointmentStep', { simpleResolvers: true, description: 'One step of the history; none is ever changed.' })
export class AppointmentStepType {
  @Field(() => AppointmentStateEnum, { description: 'The state it led to.' })
  state!: AppointmentState;

  @Field(() => CivilDateScalar, { description: 'The first day on which that state counts; an end may lie ahead.' })
  fromDay!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'The role of who told it.' })
  recordedRole!: string;

  @Field(() => String, { nullable: true, description: 'The reason, for a suspension and an end.' })
  note!: string | null;
}

@ObjectType('CadreAppointment', {
  simpleResolvers: true,
  implements: Node,
  description: 'One agreement with a cadre, from the application to its end. Access begins and ends with its term.',
})
export class CadreAppointmentType extends Node {
  @Field(() => AppointmentStateEnum, { description: 'Where it stands today.' })
  state!: AppointmentState;

  @Field(() => String, { description: 'The name for the official card.' })
  name!: string;

  @Field(() => String, { description: 'Where the photo for the card is kept.' })
  photoReference!: string;

  @Field(() => DateTimeScalar, { description: 'When the application came in; lists follow this order.' })
  appliedAt!: Date;

  @Field(() => VillageRecommendationType, { nullable: true, description: 'Null while there is no letter.' })
  recommendation!: VillageRecommendationType | null;

  @Field(() => CadreTrainingType, { nullable: true, description: 'Null before the training.' })
  training!: CadreTrainingType | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day of the term; null before the activation.',
  })
  validFrom!: CivilDate | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The last day agreed; null before the activation. An appointment that was ended at once keeps it.',
  })
  validThrough!: CivilDate | null;

  @Field(() => CredentialType, { nullable: true, description: 'The newest card; null before there is one.' })
  credential!: CredentialType | null;

  @Field(() => VillageNoticeType, {
    nullable: true,
    description: 'What the village head was told; null before the first activation.',
  })
  villageNotice!: VillageNoticeType | null;
}

export const CadreAppointmentConnection = ConnectionOf(CadreAppointmentType, 'CadreAppointment');

@InputType('CadreAppointmentsFilter', {
  description: 'What a list of appointments is narrowed by; all conditions hold together.',
})
export class CadreAppointmentsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'At home there, at any level.' })
  region?: RegionCode | null;

  @Field(() => AppointmentStateEnum, { nullable: true, description: 'In this state today.' })
  state?: AppointmentState | null;
}

@ArgsType()
export class CadreAppointmentsArguments extends PageArguments {
  @Field(() => CadreAppointmentsFilterInput, { nullable: true, description: 'Left out: all that the viewer may see.' })
  filter?: CadreAppointmentsFilterInput | null;
}
