/** The GraphQL types of what families ask about their data. */
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import {
  ConnectionOf,
  DateTimeScalar,
  IdOf,
  Node,
  PageArguments,
  Personal,
  RoleEnum,
  enumOf,
} from '../../platform/graphql/index.js';
import type { Role } from '../../platform/auth/viewer.js';
import type { CorrectableField, ObjectionSubject, RequestKind, RequestState } from './data-request.js';

export const DataRequestKindEnum = enumOf<RequestKind>('DataRequestKind', 'What a family asks about its data.', {
  CORRECTION: { description: 'That a value is put right.', id: 'Perbaikan data', en: 'Correction of data' },
  OBJECTION: { description: 'That something is no longer done.', id: 'Keberatan', en: 'Objection' },
});

export const CorrectableFieldEnum = enumOf<CorrectableField>('CorrectableField', 'The data that can be wrong.', {
  NAME: { description: 'The name of a person.', id: 'Nama', en: 'Name' },
  PHONE: { description: 'The telephone number of a person.', id: 'Nomor telepon', en: 'Telephone number' },
  BIRTH_DATE: { description: 'The date of birth of a person.', id: 'Tanggal lahir', en: 'Date of birth' },
  SEX: { description: 'The sex of a person, `FEMALE` or `MALE`.', id: 'Jenis kelamin', en: 'Sex' },
  ADDRESS: { description: 'The address of the family, in words.', id: 'Alamat', en: 'Address' },
  OTHER: { description: 'Anything else, in words.', id: 'Data lain', en: 'Other data' },
});

export const ObjectionSubjectEnum = enumOf<ObjectionSubject>('ObjectionSubject', 'What a family objects to.', {
  AUTOMATED_REMINDERS: {
    description: 'Steps that a plan of reminders takes by itself, without a person who decides on this family.',
    id: 'Pengingat yang diputuskan oleh sistem',
    en: 'Reminders that the system decides on',
  },
  COLLECTION_CONTACT: {
    description: 'Any contact about arrears: messages, calls and visits.',
    id: 'Dihubungi tentang tunggakan',
    en: 'Contact about arrears',
  },
});

export const DataRequestStateEnum = enumOf<RequestState>('DataRequestState', 'How far a request has come.', {
  REQUESTED: { description: 'A person of the branch has not answered yet.', id: 'Menunggu jawaban', en: 'Waiting' },
  ACCEPTED: {
    description: 'What was asked is done; a change of membership may wait for its second person.',
    id: 'Dikabulkan',
    en: 'Accepted',
  },
  REFUSED: { description: 'It is not done, for the reason in the answer.', id: 'Ditolak', en: 'Refused' },
  WITHDRAWN: { description: 'The family took it back.', id: 'Ditarik kembali', en: 'Withdrawn' },
});

@ObjectType('DataRequest', {
  simpleResolvers: true,
  implements: Node,
  description: 'What a family asked about its data (UU 27/2022), by when it must be answered, and the answer.',
})
export class DataRequestType extends Node {
  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @Field(() => DataRequestKindEnum, { description: 'What is asked.' })
  kind!: RequestKind;

  @IdOf('Participant')
  @Field(() => ID, { nullable: true, description: 'The id of the person; null for data of the family.' })
  participantId!: string | null;

  @Field(() => CorrectableFieldEnum, { nullable: true, description: 'What is wrong; null for an objection.' })
  field!: CorrectableField | null;

  @Personal('membership')
  @Field(() => String, {
    nullable: true,
    description:
      'What it should be; null for an objection. Telephone numbers and dates of birth are shown to the family alone.',
  })
  wanted!: string | null;

  @Field(() => ObjectionSubjectEnum, { nullable: true, description: 'What is objected to; null for a correction.' })
  subject!: ObjectionSubject | null;

  @Personal('membership')
  @Field(() => String, { description: 'The reason that the family gave.' })
  reason!: string;

  @Field(() => DataRequestStateEnum, { description: 'How far it has come.' })
  state!: RequestState;

  @Personal('membership')
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  requestedAt!: Date;

  @Personal('membership')
  @Field(() => DateTimeScalar, { description: 'By when it must be answered.' })
  dueAt!: Date;

  @Personal('membership')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or withdrawn; null until then.' })
  decidedAt!: Date | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role of whoever did; null until then.' })
  decidedByRole!: Role | null;

  @Personal('membership')
  @Field(() => String, { nullable: true, description: 'The answer of the branch; null without one.' })
  answer!: string | null;

  @IdOf('MembershipChange')
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the change by which data are put right; null without one.',
  })
  changeId!: string | null;
}

export const DataRequestConnection = ConnectionOf(DataRequestType, 'DataRequest');

@ArgsType()
export class DataRequestsArguments extends PageArguments {
  @Field(() => DataRequestKindEnum, { nullable: true, description: 'Only requests of this kind.' })
  kind?: RequestKind | null;

  @Field(() => DataRequestStateEnum, { nullable: true, description: 'Only requests in this state.' })
  state?: RequestState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only requests that wait longer than their term, where it is true.',
  })
  overdue?: boolean | null;
}
