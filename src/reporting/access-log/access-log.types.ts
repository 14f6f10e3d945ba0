/** The GraphQL types of who read what of whom, for auditors, heads of branches, and the family itself. */
import { ArgsType, Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../platform/auth/index.js';
import { ConnectionOf, DateTimeScalar, IdOf, PageArguments, Personal, RoleEnum } from '../../platform/graphql/index.js';
import type { LoggedPurpose, PersonalKind } from '../../platform/readings/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { FamilyId } from '../../kernel/ids.js';
import { AccessPurposeEnum, PersonalDataKindEnum } from './access-kinds.js';

@ObjectType('AccessLogEntry', {
  simpleResolvers: true,
  description: 'That somebody read something of families, in one operation and for one purpose.',
})
export class AccessLogEntryType {
  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  readAt!: Date;

  @Field(() => String, {
    description: 'The subject of the reader, as `knownPeople` names it; `nobody` for a caller who was not signed in.',
  })
  viewer!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role; null for a caller who was not signed in.' })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: 'The branch of the reader then; null for one of no branch.' })
  branchName!: string | null;

  @Field(() => AccessPurposeEnum, { description: 'What it was read for.' })
  purpose!: LoggedPurpose;

  @Personal('accessLog', { familyIn: 'familyIds' })
  @Field(() => [PersonalDataKindEnum], {
    description: 'The kinds of data that were read of at least one of the families.',
  })
  kinds!: readonly PersonalKind[];

  @Field(() => [PersonalDataKindEnum], {
    description: 'By what somebody was searched, whether anybody was found or not.',
  })
  searchedBy!: readonly PersonalKind[];

  @Field(() => String, {
    nullable: true,
    description: 'The root fields of the operation, or the file, through which it was read; null for the oldest rows.',
  })
  operation!: string | null;

  @Field(() => Int, { description: 'The number of families of which something was read in the same operation.' })
  families!: number;
}

export const AccessLogConnection = ConnectionOf(AccessLogEntryType, 'AccessLogEntry');

@Extensions({ oneOf: true })
@InputType('AccessLogBy', { description: 'Whose part of the access log is read: exactly one of these fields.' })
export class AccessLogByInput {
  @Field(() => ID, { nullable: true, description: 'The family whose data was read.' })
  familyId?: string | null;

  @Field(() => String, { nullable: true, description: 'The subject of the reader.' })
  viewer?: string | null;
}

@ArgsType()
export class AccessLogArguments extends PageArguments {
  @Field(() => AccessLogByInput, { description: 'Of which family or of which reader.' })
  by!: AccessLogByInput;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was read from then on.' })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only what was read before then.' })
  to?: Date | null;
}

@ArgsType()
export class DataReadingsArguments extends PageArguments {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only what the family read of itself, or only what others read; left out, both.',
  })
  isOwn?: boolean | null;
}

@ObjectType('DataReading', {
  simpleResolvers: true,
  description: "That somebody read something of one's own family. It names the role and the office, not the person.",
})
export class DataReadingType {
  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  readAt!: Date;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'The role of the reader; null for a caller who was not signed in and held a card and the birth date.',
  })
  role!: Role | null;

  @Field(() => String, { nullable: true, description: 'The office of the reader; null for one of no branch.' })
  branchName!: string | null;

  @Field(() => AccessPurposeEnum, { description: 'What it was read for.' })
  purpose!: LoggedPurpose;

  @Personal('accessLog')
  @Field(() => [PersonalDataKindEnum], { description: 'What was read.' })
  kinds!: readonly PersonalKind[];

  @Field(() => Boolean, { description: 'Whether somebody of the family read it.' })
  isOwn!: boolean;

  @Extensions({ translated: true })
  @Field(() => String, { description: 'The same as a sentence.' })
  explanation!: Text;
}

export const DataReadingConnection = ConnectionOf(DataReadingType, 'DataReading');

@ObjectType('BreachKind', { simpleResolvers: true, description: 'Of how many families a kind of data was read.' })
export class BreachKindType {
  @Field(() => PersonalDataKindEnum, { description: 'The kind of data.' })
  kind!: PersonalKind;

  @Field(() => Int, { description: 'The number of families.' })
  families!: number;
}

@ObjectType('BreachFamily', {
  simpleResolvers: true,
  description: 'A family whose data a viewer saw, and what of it.',
})
export class BreachFamilyType {
  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: FamilyId;

  @Personal('accessLog')
  @Field(() => [PersonalDataKindEnum], { description: 'What was read in the operations that told of it.' })
  kinds!: readonly PersonalKind[];

  @Field(() => [AccessPurposeEnum], { description: 'What it was read for.' })
  purposes!: readonly LoggedPurpose[];

  @Field(() => Int, { description: 'How often.' })
  readings!: number;

  @Personal('accessLog')
  @Field(() => DateTimeScalar, { description: 'The first time.' })
  firstAt!: Date;

  @Personal('accessLog')
  @Field(() => DateTimeScalar, { description: 'The last time.' })
  lastAt!: Date;
}

export const BreachFamilyConnection = ConnectionOf(BreachFamilyType, 'BreachFamily');

@ArgsType()
export class BreachArguments {
  @Field(() => String, { description: 'The subject of the viewer.' })
  viewer!: string;

  @Field(() => DateTimeScalar, { description: 'The beginning of the span.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The end of the span, which is not in it.' })
  to!: Date;
}

@ObjectType('BreachReport', {
  simpleResolvers: true,
  description:
    'Whose data a viewer saw within a span of time: what a notice of a breach needs (UU 27/2022, article 46).',
})
export class BreachReportType {
  @Field(() => String, { description: 'The subject of the viewer.' })
  viewer!: string;

  @Field(() => DateTimeScalar, { description: 'The beginning of the span.' })
  from!: Date;

  @Field(() => DateTimeScalar, { description: 'The end of the span, which is not in it.' })
  to!: Date;

  @Field(() => Int, { description: 'The number of readings in the log.' })
  readings!: number;

  @Field(() => Int, { description: 'The number of searches by a number or a name among them.' })
  searches!: number;

  @Field(() => Int, { description: 'The number of families of which something was read.' })
  families!: number;
}
