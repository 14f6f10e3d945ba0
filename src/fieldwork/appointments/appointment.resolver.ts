/**
 * The queries and mutations of appointments: listing them with their history, and the steps that a branch head takes.
 */
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Cadre, CadreType } from '../cadres/index.js';
import { type Connection, momentCursor, readConnection, readId, readOptionalId } from '../../platform/graphql/index.js';
import { invariant } from '../../kernel/invariant.js';
import { maskPhoneNumber } from '../../kernel/phone-number.js';
import { type Region, RegionType } from '../../households/regions/index.js';
import { activateAppointment } from './activate-appointment.js';
import { applyForAppointment } from './apply-for-appointment.js';
import {
  readApplication,
  readAppointmentId,
  readEnd,
  readReasoned,
  readRecommendation,
  readTraining,
} from './appointment-commands.js';
import {
  ActivateAppointmentResult,
  ApplyForAppointmentResult,
  EndAppointmentResult,
  RecordRecommendationResult,
  RecordTrainingResult,
  SelectCadreResult,
  SuspendAppointmentResult,
  toStepResult,
} from './appointment-results.types.js';
import {
  ActivateAppointmentInput,
  ApplyForAppointmentInput,
  EndAppointmentInput,
  RecordRecommendationInput,
  RecordTrainingInput,
  SelectCadreInput,
  SuspendAppointmentInput,
} from './appointment.inputs.js';
import type { AppointmentsFilter, SortKey, Listed } from './appointment.queries.js';
import {
  AppointmentStepType,
  CadreAppointmentConnection,
  AppointmentTermType,
  CadreAppointmentType,
  CadreAppointmentsArguments,
  type CadreAppointmentsFilterInput,
} from './appointment.types.js';
import type {
  AppointmentOutcome,
  AppointmentRecord,
  CredentialRecord,
  AppointmentTerm,
  StepRecord,
} from './appointment.js';
import type { AppointmentsContext, OfficeContext } from './appointments.context.js';
import { CredentialType } from './credential.types.js';
import { endAppointment } from './end-appointment.js';
import type { OfficeDeps } from './open-appointment.js';
import { recordRecommendation } from './record-recommendation.js';
import { recordTraining } from './record-training.js';
import { selectCadre } from './select-cadre.js';
import { suspendAppointment } from './suspend-appointment.js';

const readFilter = (filter: CadreAppointmentsFilterInput | null | undefined): AppointmentsFilter => ({
  cadreId: readOptionalId('Cadre', 'filter.cadreId', filter?.cadreId),
  region: filter?.region ?? null,
  state: filter?.state ?? null,
});

/** Runs one step and returns the appointment as the step leaves it. */
export async function answerStep(
  { officeOf, viewer, now, appointments }: OfficeContext,
  success: string,
  step: (office: OfficeDeps) => Promise<AppointmentOutcome>,
) {
  const outcome = await step(officeOf(viewer));
  return toStepResult(outcome, { success, find: (id) => appointments.findById({ viewer, now }, id) });
}

@Authorized('appointment:manage')
@Resolver()
export class AppointmentsResolver {
  @Authorized('appointment:read')
  @Query(() => CadreAppointmentType, {
    nullable: true,
    description: 'One appointment; null when there is none or the viewer may not see it.',
  })
  cadreAppointment(
    @Arg('id', () => ID, { description: 'The id of the appointment.' }) id: string,
    @Ctx() { appointments, viewer, now }: OfficeContext,
  ): Promise<AppointmentRecord | null> {
    return appointments.findById({ viewer, now }, readId('CadreAppointment', 'id', id));
  }

  @Authorized('appointment:read')
  @Query(() => CadreAppointmentConnection, {
    description: 'Appointments that the viewer may see, the newest application first; a cadre sees only the own ones.',
  })
  cadreAppointments(
    @Args(() => CadreAppointmentsArguments) asked: CadreAppointmentsArguments,
    @Ctx() { appointments, viewer, now }: OfficeContext,
  ): Promise<Connection<Listed<AppointmentRecord>>> {
    const filter = readFilter(asked.filter);
    const eyes = { viewer, now };
    return readConnection(asked, {
      cursor: momentCursor,
      find: (page) => appointments.findPage(eyes, { filter, page }),
      sortKeyOf: ({ sortValue, id }): SortKey => [sortValue, id],
      totalCount: () => appointments.count(eyes, filter),
    });
  }

  @Authorized('appointment:manage')
  @Mutation(() => ApplyForAppointmentResult, { description: 'Take an application from a new person or for a cadre.' })
  applyForAppointment(
    @Arg('input', () => ApplyForAppointmentInput, { description: 'The application.' }) input: ApplyForAppointmentInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readApplication(input);
    return answerStep(context, 'AppointmentApplied', (office) => applyForAppointment(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => RecordRecommendationResult, {
    description: "Record the village's letter; it may be corrected until the activation.",
  })
  recordRecommendation(
    @Arg('input', () => RecordRecommendationInput, { description: 'The letter.' }) input: RecordRecommendationInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readRecommendation(input);
    return answerStep(context, 'RecommendationRecorded', (office) => recordRecommendation(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => SelectCadreResult, { description: 'Select an applicant.' })
  selectCadre(
    @Arg('input', () => SelectCadreInput, { description: 'The applicant to select.' }) input: SelectCadreInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readAppointmentId(input);
    return answerStep(context, 'CadreSelected', (office) => selectCadre(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => RecordTrainingResult, { description: 'Record the training of an applicant who was selected.' })
  recordTraining(
    @Arg('input', () => RecordTrainingInput, { description: 'The training.' }) input: RecordTrainingInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readTraining(input);
    return answerStep(context, 'TrainingRecorded', (office) => recordTraining(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => ActivateAppointmentResult, {
    description: 'Activate an appointment for the days on the card, or take a suspended cadre back.',
  })
  activateAppointment(
    @Arg('input', () => ActivateAppointmentInput, { description: 'The appointment to activate.' })
    input: ActivateAppointmentInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readAppointmentId(input);
    return answerStep(context, 'AppointmentActivated', (office) => activateAppointment(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => SuspendAppointmentResult, { description: 'Take a cadre out of service at once, today included.' })
  suspendAppointment(
    @Arg('input', () => SuspendAppointmentInput, { description: 'The appointment to suspend, and the reason.' })
    input: SuspendAppointmentInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readReasoned(input);
    return answerStep(context, 'AppointmentSuspended', (office) => suspendAppointment(office, command));
  }

  @Authorized('appointment:manage')
  @Mutation(() => EndAppointmentResult, { description: 'End an appointment or an application; the history stays.' })
  endAppointment(
    @Arg('input', () => EndAppointmentInput, { description: 'The appointment to end, the reason, and the last day.' })
    input: EndAppointmentInput,
    @Ctx() context: OfficeContext,
  ) {
    const command = readEnd(input);
    return answerStep(context, 'AppointmentEnded', (office) => endAppointment(office, command));
  }
}

/** The fields need no permission of their own: they are reached through an appointment that the viewer may read. */
@Resolver(() => CadreAppointmentType)
export class AppointmentFieldsResolver {
  @FieldResolver(() => String, { description: 'The mobile number with its middle digits masked.' })
  phone(@Root() { phone }: AppointmentRecord): string {
    return maskPhoneNumber(phone);
  }

  @FieldResolver(() => RegionType, { description: 'The village where the cadre lives and works.' })
  async homeRegion(
    @Root() { homeRegionCode }: AppointmentRecord,
    @Ctx() { regionByCode }: AppointmentsContext,
  ): Promise<Region> {
    const region = await regionByCode.load(homeRegionCode);
    invariant(region !== null, 'an appointment names a region that exists');
    return region;
  }

  @FieldResolver(() => CadreType, { nullable: true, description: 'The cadre; null before the first activation.' })
  cadre(
    @Root() { cadreId }: AppointmentRecord,
    @Ctx() { cadreLoaders }: AppointmentsContext,
  ): Promise<Cadre | null> | Cadre | null {
    return cadreLoaders.byId.load(cadreId);
  }

  @FieldResolver(() => [AppointmentStepType], { description: 'Every step so far, the application first.' })
  history(
    @Root() { id }: AppointmentRecord,
    @Ctx() { appointmentLoaders }: AppointmentsContext,
  ): Promise<readonly StepRecord[]> {
    return appointmentLoaders.steps.load(id);
  }
}

@Resolver(() => CredentialType)
export class CredentialFieldsResolver {
  @Authorized('credential:show')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The content of the QR code on the card, which `verifyCadre` reads. Only the cadre and the branch head see it.',
  })
  code(@Root() card: CredentialRecord, @Ctx() { cards }: AppointmentsContext): Promise<string> {
    return cards.sign(card);
  }
}

@Resolver(() => CadreType)
export class CadreAppointmentsResolver {
  @FieldResolver(() => AppointmentTermType, {
    nullable: true,
    description: 'The appointment that includes today, else the last one; null when there never was one.',
  })
  appointment(
    @Root() { id }: Cadre,
    @Ctx() { appointmentLoaders }: AppointmentsContext,
  ): AppointmentTerm | null | Promise<AppointmentTerm | null> {
    return appointmentLoaders.term.load(id);
  }

  @Authorized('appointment:read')
  @FieldResolver(() => [CadreAppointmentType], {
    nullable: true,
    description: 'All appointments, the newest application first; their terms are the days of access.',
  })
  appointments(
    @Root() { id }: Cadre,
    @Ctx() { appointmentLoaders }: AppointmentsContext,
  ): Promise<readonly AppointmentRecord[]> {
    return appointmentLoaders.byCadre.load(id);
  }
}
