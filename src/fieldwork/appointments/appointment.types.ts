/** The GraphQL types of an appointment: its cadre, term, recommendation, training, card and history. */
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
    description: 'Somebody has applied to become a cadre, or to be appointed again.',
    id: 'Mendaftar',
    en: 'Applied',
  },
  SELECTED: { description: 'The branch has chosen the applicant.', id: 'Terpilih', en: 'Selected' },
  TRAINED: { description: 'The training (pembekalan) is done.', id: 'Sudah dibekali', en: 'Trained' },
  ACTIVE: {
    description: 'The cadre works and sees families on the days of the term.',
    id: 'Bertugas',
    en: 'Active',
  },
  SUSPENDED: {
    description: 'The cadre is out of service for now and has no access.',
    id: 'Dinonaktifkan sementara',
    en: 'Suspended',
  },
  ENDED: {
    description: 'The term has run out, or the appointment was ended. The history stays.',
    id: 'Berakhir',
    en: 'Ended',
  },
});

@ObjectType('Appointment', {
  simpleResolvers: true,
  description: 'The days for which a cadre is appointed; access ends with them.',
})
export class AppointmentTermType {
  @Field(() => CivilDateScalar, { description: 'The first day of the term.' })
  validFrom!: CivilDate;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day of the term; null while no end is set.' })
  validThrough!: CivilDate | null;
}

@ObjectType('VillageRecommendation', {
  simpleResolvers: true,
  description: 'The letter in which the village (lurah, kepala desa) recommends the applicant.',
})
export class VillageRecommendationType {
  @Field(() => String, { description: 'The person who signed the letter.' })
  by!: string;

  @Field(() => String, { description: 'The number of the letter.' })
  letterNumber!: string;

  @Field(() => CivilDateScalar, { description: 'The date of the letter.' })
  date!: CivilDate;
}

@ObjectType('CadreTraining', { simpleResolvers: true, description: 'The training (pembekalan) of a cadre.' })
export class CadreTrainingType {
  @Field(() => CivilDateScalar, { description: 'The day of the training.' })
  date!: CivilDate;

  @Field(() => String, { description: 'The person who gave the training.' })
  trainer!: string;
}

@ObjectType('AppointmentStep', {
  simpleResolvers: true,
  description: 'One step in the history of an appointment. A step never changes.',
})
export class AppointmentStepType {
  @Field(() => AppointmentStateEnum, { description: 'The state to which the step led.' })
  state!: AppointmentState;

  @Field(() => CivilDateScalar, {
    description: 'The first day on which the state counts; for an end it may lie ahead.',
  })
  fromDay!: CivilDate;

  @Field(() => DateTimeScalar, { description: 'When the step was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { description: 'The role of the person who recorded the step.' })
  recordedRole!: string;

  @Field(() => String, { nullable: true, description: 'The reason for a suspension or an end; null for other steps.' })
  note!: string | null;
}

@ObjectType('CadreAppointment', {
  simpleResolvers: true,
  implements: Node,
  description: 'One agreement with a cadre, from the application to its end. Access begins and ends with its term.',
})
export class CadreAppointmentType extends Node {
  @Field(() => AppointmentStateEnum, { description: 'The state of the appointment today.' })
  state!: AppointmentState;

  @Field(() => String, { description: 'The name for the official card.' })
  name!: string;

  @Field(() => String, { description: 'The reference under which the photo for the card is stored.' })
  photoReference!: string;

  @Field(() => DateTimeScalar, { description: 'When the application came in; lists follow this order.' })
  appliedAt!: Date;

  @Field(() => VillageRecommendationType, {
    nullable: true,
    description: "The village's recommendation; null until the letter is recorded.",
  })
  recommendation!: VillageRecommendationType | null;

  @Field(() => CadreTrainingType, { nullable: true, description: 'The training; null until it is recorded.' })
  training!: CadreTrainingType | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The first day of the term; null before the activation.',
  })
  validFrom!: CivilDate | null;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'The last agreed day of the term; null before the activation. An appointment that was ended at once keeps it.',
  })
  validThrough!: CivilDate | null;

  @Field(() => CredentialType, { nullable: true, description: 'The newest card; null before one is issued.' })
  credential!: CredentialType | null;

  @Field(() => VillageNoticeType, {
    nullable: true,
    description: 'The notice to the village head; null before the first activation.',
  })
  villageNotice!: VillageNoticeType | null;
}

export const CadreAppointmentConnection = ConnectionOf(CadreAppointmentType, 'CadreAppointment');

@InputType('CadreAppointmentsFilter', {
  description: 'Narrows a list of appointments; all conditions must hold.',
})
export class CadreAppointmentsFilterInput {
  @Field(() => ID, { nullable: true, description: 'Appointments of this cadre.' })
  cadreId?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Appointments of cadres who live in this region, which may be of any level.',
  })
  region?: RegionCode | null;

  @Field(() => AppointmentStateEnum, { nullable: true, description: 'Appointments in this state today.' })
  state?: AppointmentState | null;
}

@ArgsType()
export class CadreAppointmentsArguments extends PageArguments {
  @Field(() => CadreAppointmentsFilterInput, {
    nullable: true,
    description: 'Narrows the list. Left out: all appointments that the viewer may see.',
  })
  filter?: CadreAppointmentsFilterInput | null;
}
