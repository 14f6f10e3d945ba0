/** The GraphQL types of a request for another clinic, and of the eligibility for it. */
import { ArgsType, Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, enumOf, Personal } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { FktpChangeReasonEnum } from './facility.types.js';
import { explainEligibility } from './explain-eligibility.js';
import type { ChangeReason, FktpDocument, FktpEligibility, FktpObstacle } from './fktp-rule.js';
import type { FamilyId } from '../../kernel/ids.js';

export const FktpDocumentEnum = enumOf<FktpDocument>('FktpDocument', 'A document that an exception requires.', {
  DOMICILE_LETTER: {
    description: 'A letter about the change of address (surat keterangan pindah domisili).',
    id: 'Surat keterangan pindah domisili',
    en: 'Letter about the change of address',
  },
  ASSIGNMENT_LETTER: {
    description: 'A letter of assignment (surat tugas), or one about training elsewhere.',
    id: 'Surat tugas atau surat keterangan pelatihan',
    en: 'Letter of assignment or training',
  },
});

const FktpObstacleEnum = enumOf<FktpObstacle>('FktpObstacle', 'An obstacle to a change of clinic.', {
  CHANGE_PENDING: {
    description: 'An earlier change is not in force yet.',
    id: 'Perubahan sebelumnya belum berlaku',
    en: 'An earlier change is pending',
  },
  TOO_EARLY: {
    description: 'The present choice is less than three months old.',
    id: 'Belum tiga bulan di FKTP ini',
    en: 'Less than three months with this clinic',
  },
  DOCUMENTS_MISSING: {
    description: 'The exception requires a document that was not shown.',
    id: 'Dokumen belum lengkap',
    en: 'Documents are missing',
  },
  CARDS_NOT_ACTIVE: {
    description: 'The family is in arrears or not covered yet.',
    id: 'Kartu JKN keluarga tidak aktif',
    en: "The family's cards are not active",
  },
});

@ObjectType('FktpEligibility', {
  simpleResolvers: true,
  description: 'Whether a participant may change the clinic today, and otherwise what is missing and how long to wait.',
})
export class FktpEligibilityType {
  @Field(() => Boolean, { description: 'Whether the change may be requested today.' })
  isEligible!: boolean;

  @Field(() => FktpChangeReasonEnum, { description: 'The reason whose rule was applied.' })
  reason!: ChangeReason;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    description: 'The first day on which the change may be requested: today, or the day after the wait.',
  })
  earliestRequestOn!: CivilDate;

  @Personal('membership')
  @Field(() => CivilDateScalar, {
    description: 'The day on which a change requested on that day takes effect: the 1st of the next month.',
  })
  validFrom!: CivilDate;

  @Field(() => [FktpDocumentEnum], { description: 'The documents that are still missing.' })
  missingDocuments!: readonly FktpDocument[];

  @Personal('membership')
  @Field(() => [FktpObstacleEnum], {
    description: 'The obstacles, in the order in which to solve them; empty when there are none.',
  })
  obstacles!: readonly FktpObstacle[];

  @Extensions({ translated: true })
  @Personal('membership')
  @Field(() => String, { description: 'The eligibility in sentences, for the participant.' })
  explanation!: Text;
}

@ArgsType()
export class FktpEligibilityArguments {
  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => FktpChangeReasonEnum, { defaultValue: 'OWN_WISH', description: 'The reason for the change.' })
  reason!: ChangeReason;

  @Field(() => [FktpDocumentEnum], { defaultValue: [], description: 'The documents that can be shown.' })
  documents!: FktpDocument[];
}

@InputType('RequestFktpChangeInput', {
  description: 'A request for another clinic. Sent again with the same id, it is the same request.',
})
export class RequestFktpChangeInput {
  @Field(() => ID, { description: 'The id of the choice, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'The participant whose clinic is changed.' })
  participantId!: string;

  @Field(() => ID, { description: 'The new clinic.' })
  facilityId!: string;

  @Field(() => FktpChangeReasonEnum, { defaultValue: 'OWN_WISH', description: 'The reason for the change.' })
  reason!: ChangeReason;

  @Field(() => [FktpDocumentEnum], { defaultValue: [], description: 'The documents that were shown.' })
  documents!: FktpDocument[];
}

export const toEligibility = (
  eligibility: FktpEligibility,
  familyId: FamilyId | null,
): FktpEligibilityType & { readonly familyId: FamilyId | null } => ({
  ...eligibility,
  familyId,
  isEligible: eligibility.obstacles.length === 0,
  explanation: explainEligibility(eligibility),
});
