/** The GraphQL types of whether a visit is verified, and the results of confirming one by hand. */
import { Field, Int, ObjectType } from 'type-graphql';
import {
  DateTimeScalar,
  OutOfReach,
  SecondPersonNeeded,
  WrongState,
  enumOf,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { ConfirmationOutcome, ConfirmationProblem } from './confirm-visit.js';
import type { ConfirmationStep } from './verification-words.js';
import type { VerificationReason, VerificationState } from './verification-words.js';
import { VerificationStateEnum, VisitType } from './visit.types.js';

const VerificationReasonEnum = enumOf<VerificationReason>(
  'VisitVerificationReason',
  'Why a visit is verified, or a doubt because of which it is not.',
  {
    AT_THE_PLACE: { description: "It was at the family's place.", id: 'Di rumah keluarga', en: "At the family's home" },
    SET_THE_PLACE: {
      description: "The first visit with consent: its position became the family's place.",
      id: 'Kunjungan pertama, titik rumah dicatat',
      en: 'First visit, which set the place',
    },
    IN_THE_VILLAGE: {
      description: "It was in the family's village, whose exact place is not known.",
      id: 'Di desa atau kelurahan keluarga',
      en: "In the family's village",
    },
    BY_HAND: { description: 'Two persons confirmed it.', id: 'Dikonfirmasi petugas', en: 'Confirmed by hand' },
    BEFORE_THE_RULE: {
      description: 'It was recorded with a position before visits were verified.',
      id: 'Sebelum aturan verifikasi berlaku',
      en: 'From before visits were verified',
    },
    NO_POSITION: { description: 'The phone gave no position.', id: 'Tanpa titik lokasi', en: 'No position' },
    TOO_INACCURATE: {
      description: 'The position may be off by too much.',
      id: 'Titik lokasi kurang akurat',
      en: 'The position is too inaccurate',
    },
    TOO_FAR: {
      description: "It was too far from the family's place, or outside its village.",
      id: 'Terlalu jauh dari rumah keluarga',
      en: "Too far from the family's home",
    },
    NO_PLACE_KNOWN: {
      description:
        'Neither the place of the family nor that of its village is known, and there was no consent to keep it.',
      id: 'Titik rumah keluarga belum tercatat',
      en: "The family's place is not known",
    },
    SAME_SPOT: {
      description: 'Too many other families were visited at this very spot.',
      id: 'Titik yang sama untuk beberapa keluarga',
      en: 'The same spot for several families',
    },
    TOO_FAST: {
      description: 'Nobody comes there so fast from the visit before, or to the next one.',
      id: 'Jarak antarkunjungan tidak mungkin ditempuh',
      en: 'Impossible speed between two visits',
    },
    TOLD_TOO_LATE: {
      description: 'It was told too long after it took place.',
      id: 'Terlambat dilaporkan',
      en: 'Told too late',
    },
    AT_NIGHT: { description: 'It was at night, where the family lives.', id: 'Pada malam hari', en: 'At night' },
  },
);

@ObjectType('VisitVerification', {
  simpleResolvers: true,
  description: 'Whether the visit is verified, by a dated rule or by two persons, and why.',
})
export class VisitVerificationType {
  @Field(() => VerificationStateEnum, { description: 'Whether it is verified.' })
  state!: VerificationState;

  @Field(() => [VerificationReasonEnum], {
    description: 'The ground of a verified visit, or every doubt; of one confirmed by hand the ground and the doubts.',
  })
  reasons!: readonly VerificationReason[];

  @Field(() => Int, {
    nullable: true,
    description: "The metres to the family's place or the centre of its village; null when neither was known.",
  })
  distanceMeters!: number | null;
}

const ConfirmationStepEnum = enumOf<ConfirmationStep>(
  'VisitConfirmationStepKind',
  'A step of confirming a visit by hand.',
  {
    PROPOSED: { description: 'Somebody proposed it with evidence.', id: 'Diusulkan', en: 'Proposed' },
    CONFIRMED: { description: 'A second person confirmed it.', id: 'Dikonfirmasi', en: 'Confirmed' },
    REJECTED: { description: 'A second person rejected it.', id: 'Ditolak', en: 'Rejected' },
  },
);

@ObjectType('VisitConfirmationStep', { simpleResolvers: true, description: 'A step of confirming a visit by hand.' })
export class VisitConfirmationStepType {
  @Field(() => ConfirmationStepEnum, { description: 'The step.' })
  step!: ConfirmationStep;

  @Field(() => String, { nullable: true, description: 'The evidence; on a proposal alone.' })
  evidence!: string | null;

  @Field(() => String, { description: 'The subject of the token of whoever took it.' })
  takenBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was taken.' })
  takenAt!: Date;
}

const { types, refuse } = problemsOf<ConfirmationProblem>({
  'visit-out-of-sight': {
    type: OutOfReach,
    code: 'VISIT_OUT_OF_REACH',
    description: 'There is no such visit, or the viewer may not see it.',
    id: 'Kunjungan ini tidak ditemukan di wilayah Anda.',
    en: 'There is no such visit in your regions.',
  },
  'visit-not-unverified': {
    type: WrongState,
    code: 'VISIT_NOT_UNVERIFIED',
    description: 'The visit is verified, planned, or proposed already.',
    id: 'Hanya kunjungan yang belum terverifikasi dapat diusulkan.',
    en: 'Only a visit that is not verified can be proposed.',
  },
  'nothing-proposed': {
    type: WrongState,
    code: 'VISIT_NOTHING_PROPOSED',
    description: 'Nobody proposed to confirm the visit.',
    id: 'Belum ada usulan konfirmasi untuk kunjungan ini.',
    en: 'Nobody proposed to confirm this visit.',
  },
  'second-person-needed': {
    type: SecondPersonNeeded,
    code: 'VISIT_SECOND_PERSON_NEEDED',
    description: 'Whoever proposed may not decide.',
    id: 'Pengusul tidak boleh memutuskan sendiri; perlu orang kedua.',
    en: 'A second person decides, not the one who proposed.',
  },
});

export const ConfirmVisitResult = resultOf(
  'ConfirmVisitResult',
  'The visit, or the reason why the step was not taken.',
  {
    success: successWith('VisitConfirmationTaken', 'The step was taken.', {
      visit: { type: () => VisitType, description: 'The visit as it stands now.' },
    }),
    problems: [
      types['visit-out-of-sight'],
      types['visit-not-unverified'],
      types['nothing-proposed'],
      types['second-person-needed'],
    ],
  },
);

export const toConfirmVisitResult = (outcome: ConfirmationOutcome) =>
  outcome.kind === 'taken' ? { __typename: 'VisitConfirmationTaken', visit: outcome.visit } : refuse(outcome.kind);
