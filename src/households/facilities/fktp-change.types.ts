/** What is asked about a change of clinic, and whether it may be asked for. */
import { ArgsType, Extensions, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDateScalar, enumOf } from '../../platform/graphql/index.js';
import type { Text } from '../../platform/texts/index.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import { FktpChangeReasonEnum } from './facility.types.js';
import { explainEligibility } from './explain-eligibility.js';
import type { ChangeReason, FktpDocument, FktpEligibility, FktpObstacle } from './fktp-rule.js';

export const FktpDocumentEnum = enumOf<FktpDocument>('FktpDocument', 'A paper that an exception asks for.', {
  DOMICILE_LETTER: {
    description: 'Surat keterangan pindah domisili.',
    id: 'Surat keterangan pindah domisili',
    en: 'Letter about the change of address',
  },
  ASSIGNMENT_LETTER: {
    description: 'Surat tugas, or a letter about training elsewhere.',
    id: 'Surat tugas atau surat keterangan pelatihan',
    en: 'Letter of assignment or training',
  },
});

const FktpObstacleEnum = enumOf<FktpObstacle>('FktpObstacle', 'What stands in the way of a change.', {
  CHANGE_PENDING: {
    description: 'An earlier change does not hold yet.',
    id: 'Perubahan sebelumnya belum berlaku',
    en: 'An earlier change is pending',
  },
  TOO_EARLY: {
    description: 'The present choice is less than three months old.',
    id: 'Belum tiga bulan di FKTP ini',
    en: 'Less than three months with this clinic',
  },
  DOCUMENTS_MISSING: {
    description: 'The exception needs a paper that was not shown.',
    id: 'Dokumen belum lengkap',
    en: 'Documents are missing',
  },
  CARDS_NOT_ACTIVE: {
    description: 'The family is in arrears or not covered yet.',
    id: 'Kartu keluarga tidak aktif',
    en: "The family's cards are not active",
  },
});

@ObjectType('FktpEligibility', {
  simpleResolvers: true,
  description: 'Whether a participant may change the clinic today, and if not what to wait for or to bring.',
})
export class FktpEligibilityType {
  @Field(() => Boolean, { description: 'Whether the change may be asked for today.' })
  isEligible!: boolean;

  @Field(() => FktpChangeReasonEnum, { description: 'The rule that was applied.' })
  reason!: ChangeReason;

  @Field(() => CivilDateScalar, { description: 'The first day on which to ask: today, or when the wait is over.' })
  earliestRequestOn!: CivilDate;

  @Field(() => CivilDateScalar, {
    description: 'When a change asked for on that day takes effect: the 1st of the next month.',
  })
  validFrom!: CivilDate;

  @Field(() => [FktpDocumentEnum], { description: 'Papers that are still missing.' })
  missingDocuments!: readonly FktpDocument[];

  @Field(() => [FktpObstacleEnum], {
    description: 'What stands in the way, the first to solve first; empty when nothing does.',
  })
  obstacles!: readonly FktpObstacle[];

  @Extensions({ translated: true })
  @Field(() => String, { description: 'All of this in sentences, to be told to the participant.' })
  explanation!: Text;
}

@ArgsType()
export class FktpEligibilityArguments {
  @Field(() => ID, { description: 'The participant.' })
  participantId!: string;

  @Field(() => FktpChangeReasonEnum, { defaultValue: 'OWN_WISH', description: 'Why it would be asked for.' })
  reason!: ChangeReason;

  @Field(() => [FktpDocumentEnum], { defaultValue: [], description: 'The papers that can be shown.' })
  documents!: FktpDocument[];
}

@InputType('RequestFktpChangeInput', {
  description: 'A request for another clinic. Sent again with the same id, it is the same request.',
})
export class RequestFktpChangeInput {
  @Field(() => ID, { description: 'The id of the choice, made by the client: its type, _ and a UUID.' })
  id!: string;

  @Field(() => ID, { description: 'Whose clinic it is.' })
  participantId!: string;

  @Field(() => ID, { description: 'The clinic wanted.' })
  facilityId!: string;

  @Field(() => FktpChangeReasonEnum, { defaultValue: 'OWN_WISH', description: 'Why it is asked for.' })
  reason!: ChangeReason;

  @Field(() => [FktpDocumentEnum], { defaultValue: [], description: 'The papers that were shown.' })
  documents!: FktpDocument[];
}

export const toEligibility = (eligibility: FktpEligibility): FktpEligibilityType => ({
  ...eligibility,
  isEligible: eligibility.obstacles.length === 0,
  explanation: explainEligibility(eligibility),
});
