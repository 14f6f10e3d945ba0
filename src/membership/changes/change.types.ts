/** The GraphQL types of changes of families and their people. */
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { EvidenceType } from '../../households/families/index.js';
import {
  ConnectionOf,
  DateTimeScalar,
  IdOf,
  Node,
  PageArguments,
  RupiahScalar,
  enumFor,
  enumOf,
  Personal,
} from '../../platform/graphql/index.js';
import type { Rupiah } from '../../kernel/rupiah.js';
import type { ChangeKind, ChangeState, ChangedField, MoveCause, SecondPersonReason } from './change.js';

export const ChangeKindEnum = enumOf<ChangeKind>('MembershipChangeKind', 'What changes of a family and its people.', {
  CORRECTION: {
    description: 'Data of a person that were written down wrongly are put right.',
    id: 'Perbaikan data',
    en: 'Correction of data',
  },
  DEATH: { description: 'A person has died.', id: 'Meninggal dunia', en: 'Death' },
  LEAVING: {
    description: 'A person leaves the family and is insured with none that is known here.',
    id: 'Keluar dari keluarga',
    en: 'Leaving the family',
  },
  MOVE: {
    description: 'People move to another family, or found one, with the numbers they have.',
    id: 'Pindah keluarga',
    en: 'Move to another family',
  },
  NEW_HEAD: {
    description: 'Another person is the head of the family.',
    id: 'Pergantian kepala keluarga',
    en: 'New head of the family',
  },
  MERGE_PEOPLE: {
    description: 'A person was registered twice; one of the two is kept.',
    id: 'Penggabungan data ganda peserta',
    en: 'Merge of one person registered twice',
  },
  SEGMENT: {
    description: 'Another body pays the premium of the family, or the family itself again.',
    id: 'Perubahan segmen kepesertaan',
    en: 'Change of segment',
  },
  CARE_CLASS: {
    description: 'The whole family has another class of care.',
    id: 'Perubahan kelas rawat',
    en: 'Change of class',
  },
  MERGE_FAMILIES: {
    description: 'Two families are one; one of the two is kept.',
    id: 'Penggabungan keluarga',
    en: 'Merge of two families',
  },
});

export const ChangeStateEnum = enumOf<ChangeState>('MembershipChangeState', 'How far a change has come.', {
  PROPOSED: {
    description: 'Nothing has changed yet: somebody else than the requester decides.',
    id: 'Menunggu persetujuan',
    en: 'Waiting for a decision',
  },
  APPLIED: { description: 'The change was made.', id: 'Diterapkan', en: 'Applied' },
  REJECTED: { description: 'The change was rejected and nothing was changed.', id: 'Ditolak', en: 'Rejected' },
});

export const MoveCauseEnum = enumOf<MoveCause>('MoveCause', 'Why people move to another family.', {
  MARRIAGE: { description: 'They married.', id: 'Menikah', en: 'Marriage' },
  DIVORCE: { description: 'They were divorced.', id: 'Bercerai', en: 'Divorce' },
  HOUSEHOLD: {
    description: 'They have a household of their own now.',
    id: 'Pisah KK',
    en: 'Own household',
  },
  RETURN: { description: 'They come back to the family.', id: 'Kembali ke keluarga', en: 'Return' },
});

export const SecondPersonReasonEnum = enumOf<SecondPersonReason>(
  'SecondPersonReason',
  'Why a second person decides on a change.',
  {
    REQUESTED_BY_CADRE: {
      description: 'A cadre requested it, and the branch office checks the document.',
      id: 'Diajukan oleh kader',
      en: 'Requested by a cadre',
    },
    BILL_CHANGES: {
      description: 'A family owes another sum after it.',
      id: 'Tagihan keluarga berubah',
      en: 'The bill changes',
    },
    MONEY_BECOMES_CREDIT: {
      description: 'What was paid for months after the last one becomes credit.',
      id: 'Iuran yang sudah dibayar menjadi saldo',
      en: 'Money that was paid becomes credit',
    },
    SEGMENT: {
      description: 'The segment of the family changes.',
      id: 'Segmen kepesertaan berubah',
      en: 'The segment changes',
    },
    CARE_CLASS: {
      description: 'The class of the family changes.',
      id: 'Kelas rawat berubah',
      en: 'The class changes',
    },
    MERGE: {
      description: 'Two people or families become one.',
      id: 'Penggabungan data',
      en: 'A merge',
    },
  },
);

const ChangedFieldEnum = enumFor('ChangedField', 'The values that a change may replace.', {
  words: {
    BIRTH_DATE: 'birthDate',
    COVERED_FROM: 'coveredFrom',
    COVERED_THROUGH: 'coveredThrough',
    FAMILY: 'family',
    NAME: 'name',
    NIK: 'nik',
    PHONE: 'phone',
    RELATION: 'relation',
    SEX: 'sex',
    SEGMENT: 'segment',
    CARE_CLASS: 'careClass',
  } as const satisfies Record<string, ChangedField>,
  values: {
    NAME: { description: 'The name.', id: 'Nama', en: 'Name' },
    PHONE: { description: 'The telephone number.', id: 'Nomor telepon', en: 'Telephone number' },
    BIRTH_DATE: { description: 'The date of birth.', id: 'Tanggal lahir', en: 'Date of birth' },
    SEGMENT: { description: 'The segment of the family.', id: 'Segmen', en: 'Segment' },
    CARE_CLASS: { description: 'The class of the family.', id: 'Kelas rawat', en: 'Class' },
    SEX: { description: 'The sex.', id: 'Jenis kelamin', en: 'Sex' },
    NIK: { description: 'The identity number (NIK).', id: 'NIK', en: 'Identity number' },
    RELATION: { description: 'The relation to the head.', id: 'Hubungan keluarga', en: 'Relation' },
    FAMILY: { description: 'The family, by its id.', id: 'Keluarga', en: 'Family' },
    COVERED_FROM: { description: 'The first month billed.', id: 'Bulan pertama ditagih', en: 'First month billed' },
    COVERED_THROUGH: { description: 'The last month billed.', id: 'Bulan terakhir ditagih', en: 'Last month billed' },
  },
});

@ObjectType('ChangedValue', { simpleResolvers: true, description: 'One value that a change replaced.' })
export class ChangedValueType {
  @IdOf('Participant')
  @Field(() => ID, { nullable: true, description: 'The id of the person; null for a value of the family.' })
  participantId!: string | null;

  @Field(() => ChangedFieldEnum, { description: 'Which value it is.' })
  field!: ChangedField;

  @Field(() => String, {
    nullable: true,
    description:
      'The value before; null when there was none. Numbers are masked, a date of birth is the age group, and a first month billed that may be that of birth is null.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after, shown as the one before; null when there is none.',
  })
  after!: string | null;
}

@ObjectType('MembershipChange', {
  simpleResolvers: true,
  implements: Node,
  description: 'A change of a family or its people: who requested it by which document, and who decided it.',
})
export class MembershipChangeType extends Node {
  @Personal('membership')
  @Field(() => ChangeKindEnum, { description: 'What changes.' })
  kind!: ChangeKind;

  @Field(() => ChangeStateEnum, { description: 'How far the change has come.' })
  state!: ChangeState;

  @IdOf('Family')
  @Field(() => ID, { description: 'The id of the family.' })
  familyId!: string;

  @IdOf('Family')
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the other family of a move or a merge; null without one.',
  })
  otherFamilyId!: string | null;

  @Personal('evidence')
  @Field(() => EvidenceType, { description: 'The document by which the change is made.' })
  evidence!: EvidenceType;

  @Personal('membership')
  @Field(() => DateTimeScalar, { description: 'When the change was requested.' })
  requestedAt!: Date;

  @Field(() => String, { description: 'The role of the person who requested it.' })
  requestedByRole!: string;

  @Personal('membership')
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the change was decided; null until then.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The role of the person who decided; null until then.' })
  decidedByRole!: string | null;

  @Personal('membership')
  @Field(() => String, { nullable: true, description: 'The reason of a rejection; null in any other state.' })
  reason!: string | null;

  @Personal('payments')
  @Field(() => RupiahScalar, {
    description: "What was paid for months after a person's last one and became the family's credit.",
  })
  credited!: Rupiah;
}

@ObjectType('FamilyEnd', {
  simpleResolvers: true,
  description:
    'The end of a family: nobody of it will be covered any more, and its numbers take no payment once nothing is owed.',
})
export class FamilyEndType {
  @Field(() => String, { description: 'The last month of cover, such as 2026-11.' })
  lastMonth!: string;

  @Field(() => RupiahScalar, { description: 'What the family still owes.' })
  owed!: Rupiah;

  @Field(() => RupiahScalar, { description: 'Money of the family that pays no month any more and is to be returned.' })
  creditToReturn!: Rupiah;
}

export const MembershipChangeConnection = ConnectionOf(MembershipChangeType, 'MembershipChange');

@ArgsType()
export class ChangesArguments extends PageArguments {
  @Field(() => ChangeKindEnum, { nullable: true, description: 'Only changes of this kind.' })
  kind?: ChangeKind | null;

  @Field(() => ChangeStateEnum, { nullable: true, description: 'Only changes in this state.' })
  state?: ChangeState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only corrections that wait longer than the law allows (UU 27/2022 Ps. 30), where it is true.',
  })
  overdue?: boolean | null;
}

@ArgsType()
export class FamilyChangesArguments extends PageArguments {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was requested by this moment. Each change is told as it stands now, with the moments of its request and its decision.',
  })
  asOf?: Date | null;
}
