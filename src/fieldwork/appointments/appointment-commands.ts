/** Reads the inputs of an office into commands; input that can be no command is refused with the field's name. */
import { readId, readLine, readText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import type { CadreId } from '../../kernel/ids.js';
import { parsePhoneNumber } from '../../kernel/phone-number.js';
import type {
  ApplicantInput,
  ApplyForAppointmentInput,
  EndAppointmentInput,
  FreezeCredentialInput,
  IssueCredentialInput,
  RecordRecommendationInput,
  RecordTrainingInput,
  RevokeCredentialInput,
  SuspendAppointmentInput,
  UnfreezeCredentialInput,
} from './appointment.inputs.js';
import type {
  ApplyCommand,
  EndCommand,
  IssueCommand,
  OfAppointment,
  ReasonedCommand,
  RecommendationCommand,
  TrainingCommand,
} from './appointment.js';
import type { RevokeCommand } from './revoke-credential.js';

const NAME_LENGTH_MAX = 100;
const REASON_LENGTH_MAX = 500;

const readName = (field: string, text: string): string => readLine(field, text, NAME_LENGTH_MAX);
const readReason = ({ reason }: { readonly reason: string }): string =>
  readText('input.reason', reason, REASON_LENGTH_MAX);

export const readAppointmentId = (input: { readonly appointmentId: string }): OfAppointment => ({
  appointmentId: readId('CadreAppointment', 'input.appointmentId', input.appointmentId),
});

const readCadreId = (input: { readonly cadreId: string }): CadreId => readId('Cadre', 'input.cadreId', input.cadreId);

function readApplicant({ person, cadreId }: ApplicantInput): ApplyCommand['applicant'] {
  if (typeof cadreId === 'string')
    return { kind: 'cadre', cadreId: readId('Cadre', 'input.applicant.cadreId', cadreId) };
  if (person === null || person === undefined) throw badInput('input.applicant', 'exactly one of person and cadreId');
  const phone = parsePhoneNumber(person.phone);
  if (phone === null) throw badInput('input.applicant.person.phone', 'an Indonesian mobile number');
  return { kind: 'person', name: readName('input.applicant.person.name', person.name), phone, village: person.village };
}

/** @throws CallerError naming the field at fault; all readers of this file throw it. */
export function readApplication({ id, applicant, photoReference }: ApplyForAppointmentInput): ApplyCommand {
  if (!/^[\w./-]{1,200}$/.test(photoReference))
    throw badInput('input.photoReference', '1 to 200 letters, digits, dots, dashes or slashes');
  return { id: readId('CadreAppointment', 'input.id', id), applicant: readApplicant(applicant), photoReference };
}

export const readRecommendation = (input: RecordRecommendationInput): RecommendationCommand => ({
  ...readAppointmentId(input),
  by: readName('input.by', input.by),
  letterNumber: readName('input.letterNumber', input.letterNumber),
  date: input.date,
});

export const readTraining = (input: RecordTrainingInput): TrainingCommand => ({
  ...readAppointmentId(input),
  trainer: readName('input.trainer', input.trainer),
  date: input.date,
});

export const readIssue = (input: IssueCredentialInput): IssueCommand => ({
  ...readAppointmentId(input),
  card: { from: input.validFrom, through: input.validThrough },
});

export const readReasoned = (input: SuspendAppointmentInput): ReasonedCommand => ({
  ...readAppointmentId(input),
  reason: readReason(input),
});

export const readEnd = (input: EndAppointmentInput): EndCommand => ({
  ...readReasoned(input),
  lastDay: input.lastDay ?? null,
});

export const readRevocation = (input: RevokeCredentialInput): RevokeCommand => ({
  credentialId: readId('CadreCredential', 'input.credentialId', input.credentialId),
  reason: readReason(input),
});

export const readFreeze = (input: FreezeCredentialInput) => ({
  cadreId: readCadreId(input),
  reason: readReason(input),
});

export const readUnfreeze = (input: UnfreezeCredentialInput) => ({
  cadreId: readCadreId(input),
  note: readText('input.note', input.note, REASON_LENGTH_MAX),
});
