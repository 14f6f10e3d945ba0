/** Reads the inputs of changes into commands. Each reader throws a CallerError that names the field at fault. */
import { type Evidence, type EvidenceInput, readEvidence } from '../../households/families/index.js';
import { readId, readNumber, readOptionalId, readText } from '../../platform/graphql/index.js';
import { badInput } from '../../kernel/caller-error.js';
import { type CivilDate, civilDateIn } from '../../kernel/civil-date.js';
import { parseFamilyCardNumber } from '../../kernel/family-card-number.js';
import type { FamilyId } from '../../kernel/ids.js';
import { parseNik } from '../../kernel/nik.js';
import { type PhoneNumber, parsePhoneNumber } from '../../kernel/phone-number.js';
import { levelOf } from '../../kernel/region-code.js';
import { WIT } from '../../kernel/time-zone.js';
import type { Change, ChangeCommand, CorrectedData, FoundedFamily, RegisterRecord } from './change.js';
import type {
  ChangeCareClassInput,
  ChangeSegmentInput,
  CorrectParticipantInput,
  FoundedFamilyInput,
  MergeFamiliesInput,
  MergeParticipantsInput,
  MoveParticipantsInput,
  NameNewHeadInput,
  RecordDeathInput,
  RecordLeavingInput,
  RegisterRecordInput,
} from './change.inputs.js';

const NAME_LENGTH_MAX = 100;
const MOVERS_MAX = 20;

/** The day where it begins first, so that no place is refused a document of its own today. */
const latestDay = (now: Date): CivilDate => civilDateIn(now, WIT);

interface Told {
  /** The day on which it happened; left out: that of the document. */
  readonly on?: CivilDate;
  readonly change: Change;
  readonly now: Date;
}

interface Common {
  readonly id: string;
  readonly evidence: EvidenceInput;
}

function command({ id, evidence: given }: Common, { on, change, now }: Told): ChangeCommand {
  const evidence: Evidence = readEvidence('input.evidence', given, latestDay(now));
  return {
    id: readId('MembershipChange', 'input.id', id),
    effectiveOn: on ?? evidence.documentDate,
    evidence,
    change,
  };
}

function readPhone(text: string): PhoneNumber | null {
  if (text.trim() === '') return null;
  const phone = parsePhoneNumber(text);
  if (phone === null) throw badInput('input.phone', 'an Indonesian mobile number, such as 0812 3456 7890');
  return phone;
}

function readCorrected({ name, phone, birthDate, sex, nik }: CorrectParticipantInput): CorrectedData {
  const number = typeof nik === 'string' ? parseNik(nik.trim()) : undefined;
  if (number === null) throw badInput('input.nik', '16 digits with a possible day of birth');
  return {
    ...(typeof name === 'string'
      ? { name: readText('input.name', name.replaceAll(/\s+/g, ' '), NAME_LENGTH_MAX) }
      : {}),
    ...(typeof phone === 'string' ? { phone: readPhone(phone) } : {}),
    ...(typeof birthDate === 'string' ? { birthDate } : {}),
    ...(typeof sex === 'string' ? { sex } : {}),
    ...(number === undefined ? {} : { nik: number }),
  };
}

export function readCorrection(input: CorrectParticipantInput, now: Date): ChangeCommand {
  const participantId = readId('Participant', 'input.participantId', input.participantId);
  return command(input, { change: { kind: 'CORRECTION', participantId, corrected: readCorrected(input) }, now });
}

export function readDeath(input: RecordDeathInput, now: Date): ChangeCommand {
  const participantId = readId('Participant', 'input.participantId', input.participantId);
  const newHeadId = readOptionalId('Participant', 'input.newHeadId', input.newHeadId);
  return command(input, { on: input.diedOn, change: { kind: 'DEATH', participantId, newHeadId }, now });
}

export function readLeaving(input: RecordLeavingInput, now: Date): ChangeCommand {
  const participantId = readId('Participant', 'input.participantId', input.participantId);
  const newHeadId = readOptionalId('Participant', 'input.newHeadId', input.newHeadId);
  return command(input, { on: input.leftOn, change: { kind: 'LEAVING', participantId, newHeadId }, now });
}

function readFounded({ id, familyCardNumber, region, careClass }: FoundedFamilyInput): FoundedFamily {
  const digits = familyCardNumber.trim();
  const number = parseFamilyCardNumber(digits);
  if (number === null || parseNik(digits) === null)
    throw badInput('input.founded.familyCardNumber', '16 digits with a possible day of issue and a serial');
  if (levelOf(region) !== 'VILLAGE')
    throw badInput('input.founded.region', 'the code of a village, such as 64.72.01.1001');
  return { id: readId('Family', 'input.founded.id', id), familyCardNumber: number, region, careClass };
}

function readReceiving({ toFamilyId, founded }: MoveParticipantsInput): FamilyId | FoundedFamily {
  const family = readOptionalId('Family', 'input.toFamilyId', toFamilyId);
  const isFounded = founded !== null && founded !== undefined;
  if ((family === null) !== isFounded) throw badInput('input.toFamilyId', 'a family, or one that is founded instead');
  return family ?? readFounded(founded as FoundedFamilyInput);
}

export function readMove(input: MoveParticipantsInput, now: Date): ChangeCommand {
  const { people, newHeadIds, cause } = input;
  if (people.length < 1 || people.length > MOVERS_MAX) throw badInput('input.people', `1 to ${MOVERS_MAX} people`);
  const change: Change = {
    kind: 'MOVE',
    cause,
    people: people.map(({ participantId, relation }, index) => ({
      participantId: readId('Participant', `input.people.${index}.participantId`, participantId),
      relation,
    })),
    to: readReceiving(input),
    newHeadIds: (newHeadIds ?? []).map((id, index) => readId('Participant', `input.newHeadIds.${index}`, id)),
  };
  return command(input, { on: input.movedOn, change, now });
}

export function readNewHead(input: NameNewHeadInput, now: Date): ChangeCommand {
  const participantId = readId('Participant', 'input.participantId', input.participantId);
  const { formerHeadRelation } = input;
  return command(input, { on: input.since, change: { kind: 'NEW_HEAD', participantId, formerHeadRelation }, now });
}

export function readMergeOfPeople(input: MergeParticipantsInput, now: Date): ChangeCommand {
  const keptId = readId('Participant', 'input.keptId', input.keptId);
  const duplicateId = readId('Participant', 'input.duplicateId', input.duplicateId);
  return command(input, { change: { kind: 'MERGE_PEOPLE', keptId, duplicateId }, now });
}

export function readMergeOfFamilies(input: MergeFamiliesInput, now: Date): ChangeCommand {
  const mergedFamilyId = readId('Family', 'input.mergedFamilyId', input.mergedFamilyId);
  const duplicates = (input.duplicates ?? []).map(({ keptId, duplicateId }, index) => ({
    keptId: readId('Participant', `input.duplicates.${index}.keptId`, keptId),
    duplicateId: readId('Participant', `input.duplicates.${index}.duplicateId`, duplicateId),
  }));
  return command(input, { change: { kind: 'MERGE_FAMILIES', mergedFamilyId, duplicates }, now });
}

const DECILES = 10;

/** Reads what the welfare register says at `field`. */
export function readRegister(field: string, given: RegisterRecordInput): RegisterRecord {
  readNumber(`${field}.decile`, given.decile, [1, DECILES]);
  return { decile: given.decile, registeredOn: given.registeredOn };
}

export function readSegmentChange(input: ChangeSegmentInput, now: Date): ChangeCommand {
  const change: Change = {
    kind: 'SEGMENT',
    familyId: readId('Family', 'input.familyId', input.familyId),
    segment: input.segment,
    careClass: input.careClass ?? null,
    from: input.from,
    register:
      input.register === null || input.register === undefined ? null : readRegister('input.register', input.register),
    assessmentId: readOptionalId('HardshipAssessment', 'input.assessmentId', input.assessmentId),
  };
  return command(input, { change, now });
}

export function readClassChange(input: ChangeCareClassInput, now: Date): ChangeCommand {
  const { careClass, from } = input;
  const familyId = readId('Family', 'input.familyId', input.familyId);
  return command(input, { change: { kind: 'CARE_CLASS', familyId, careClass, from }, now });
}
