/** What is asked about a change of clinic, and what may be answered. */
import { ArgsType, Field, ID, InputType, ObjectType, createUnionType } from 'type-graphql';
import { CivilDateScalar, enumOf } from '../../platform/graphql/index.js';
import { dayInBahasa } from '../../kernel/bahasa.js';
import type { CivilDate } from '../../kernel/civil-date.js';
import type { FacilityChoice } from './facility.js';
import { FacilityChoiceType, FktpChangeReasonEnum } from './facility.types.js';
import { explainEligibility } from './explain-eligibility.js';
import type { ChangeReason, FktpDocument, FktpEligibility, FktpObstacle } from './fktp-rule.js';
import type { FktpChangeOutcome } from './request-fktp-change.js';

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
  effectiveFrom!: CivilDate;

  @Field(() => [FktpDocumentEnum], { description: 'Papers that are still missing.' })
  missingDocuments!: readonly FktpDocument[];

  @Field(() => [FktpObstacleEnum], {
    description: 'What stands in the way, the first to solve first; empty when nothing does.',
  })
  obstacles!: readonly FktpObstacle[];

  @Field(() => String, { description: 'All of this in Bahasa Indonesia, to be told to the participant.' })
  explanation!: string;
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
  description: 'A wish for another clinic. Sent again with the same id, it is the same request.',
})
export class RequestFktpChangeInput {
  @Field(() => ID, { description: 'A UUID made by the client.' })
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

const MESSAGE = { description: 'For the participant, in Bahasa Indonesia.' };

@ObjectType('FktpChangeRequested', {
  simpleResolvers: true,
  description: 'The change is kept and takes effect by itself.',
})
export class FktpChangeRequested {
  @Field(() => FacilityChoiceType, { description: 'The clinic, and from when on.' })
  choice!: FacilityChoiceType;

  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FktpChangeNotAllowed', {
  simpleResolvers: true,
  description: 'Something stands in the way today; the eligibility says what and until when.',
})
export class FktpChangeNotAllowed {
  @Field(() => String, MESSAGE)
  message!: string;

  @Field(() => FktpEligibilityType, { description: 'What stands in the way.' })
  eligibility!: FktpEligibilityType;
}

@ObjectType('FktpUnchanged', { simpleResolvers: true, description: 'The participant is with this clinic already.' })
export class FktpUnchanged {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FacilityNotOpen', {
  simpleResolvers: true,
  description: 'There is no such clinic, or it takes nobody on that day.',
})
export class FacilityNotOpen {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FacilityFull', { simpleResolvers: true, description: 'The clinic has no place left on that day.' })
export class FacilityFull {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('ParticipantOutOfSight', {
  simpleResolvers: true,
  description: 'There is no such participant, or the viewer may not see the family.',
})
export class ParticipantOutOfSight {
  @Field(() => String, MESSAGE)
  message!: string;
}

@ObjectType('FktpChangeConflictsWithEarlier', {
  simpleResolvers: true,
  description: 'The id stands for another request. Nothing was changed.',
})
export class FktpChangeConflictsWithEarlier {
  @Field(() => String, MESSAGE)
  message!: string;
}

export const RequestFktpChangeResult = createUnionType({
  name: 'RequestFktpChangeResult',
  description: 'The change, or why there is none.',
  types: () =>
    [
      FktpChangeRequested,
      FktpChangeNotAllowed,
      FktpUnchanged,
      FacilityNotOpen,
      FacilityFull,
      ParticipantOutOfSight,
      FktpChangeConflictsWithEarlier,
    ] as const,
  resolveType: (answer: object) => ('__typename' in answer ? String(answer.__typename) : undefined),
});

export const toEligibility = (eligibility: FktpEligibility): FktpEligibilityType => ({
  ...eligibility,
  isEligible: eligibility.obstacles.length === 0,
  explanation: explainEligibility(eligibility),
});

type Problem = Exclude<FktpChangeOutcome['kind'], 'requested' | 'not-eligible'> | 'participant-out-of-sight';

const PROBLEMS: Readonly<Record<Problem, { readonly __typename: string; readonly message: string }>> = {
  unchanged: { __typename: 'FktpUnchanged', message: 'Peserta sudah terdaftar di FKTP ini.' },
  'facility-not-open': { __typename: 'FacilityNotOpen', message: 'FKTP ini tidak ada atau tidak menerima peserta.' },
  'facility-full': { __typename: 'FacilityFull', message: 'FKTP ini sudah penuh; pilih FKTP lain di sekitarnya.' },
  'participant-out-of-sight': { __typename: 'ParticipantOutOfSight', message: 'Peserta tidak ditemukan.' },
  'conflicts-with-earlier': {
    __typename: 'FktpChangeConflictsWithEarlier',
    message: 'Nomor permohonan ini sudah dipakai untuk permohonan lain.',
  },
};

export const toFktpProblem = (kind: Problem) => PROBLEMS[kind];

export function toFktpRefusal(eligibility: FktpEligibility) {
  const told = toEligibility(eligibility);
  return { __typename: 'FktpChangeNotAllowed', message: told.explanation, eligibility: told };
}

export const toFktpRequested = (choice: FacilityChoice) => ({
  __typename: 'FktpChangeRequested',
  choice,
  message: `${choice.facility.name} berlaku mulai ${dayInBahasa(choice.validFrom)}.`,
});
