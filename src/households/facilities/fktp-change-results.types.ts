/** The GraphQL types of the answer to a request for another clinic. */
import {
  ConflictsWithEarlier,
  NotFound,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { textsOf } from '../../platform/texts/index.js';
import type { FacilityChoice } from './facility.js';
import { FACILITY_PROBLEMS } from './facility-problems.js';
import { FacilityChoiceType } from './facility.types.js';
import { FktpEligibilityType, toEligibility } from './fktp-change.types.js';
import type { FktpChangeOutcome } from './request-fktp-change.js';
import type { FamilyId } from '../../kernel/ids.js';

const FktpChangeRequested = successWith('FktpChangeRequested', 'The change is saved and takes effect on its day.', {
  choice: { type: () => FacilityChoiceType, description: 'The new clinic, and the day from which it is in force.' },
  explanation: {
    type: () => String,
    isTranslated: true,
    description: 'A sentence about the change, for the participant.',
  },
});

const FktpChangeNotAllowed = problemWith(
  'FktpChangeNotAllowed',
  'The change is not possible today; the eligibility tells why and until when.',
  { eligibility: { type: () => FktpEligibilityType, description: 'The obstacles to the change.' } },
);

const { types, refuse } = problemsOf<
  'not-eligible' | 'unchanged' | 'participant-out-of-sight' | 'conflicts-with-earlier'
>({
  'not-eligible': {
    type: FktpChangeNotAllowed,
    code: 'FKTP_CHANGE_NOT_ALLOWED',
    description: 'A rule on changing clinics does not allow it; the message explains it to the participant.',
    id: '{explanation}',
    en: '{explanation}',
  },
  unchanged: {
    type: WrongState,
    code: 'FKTP_UNCHANGED',
    description: 'The participant has this clinic already.',
    id: 'Peserta sudah terdaftar di FKTP ini.',
    en: 'The participant is with this clinic already.',
  },
  'participant-out-of-sight': {
    type: NotFound,
    code: 'FKTP_PARTICIPANT_NOT_FOUND',
    description: 'There is no such participant, or the viewer may not see the family.',
    id: 'Peserta tersebut tidak ditemukan.',
    en: 'There is no such participant among those you may see.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'FKTP_CHANGE_CONFLICTS_WITH_EARLIER',
    description: 'The id was sent before with another request.',
    id: 'Permohonan ini sudah pernah dikirim dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This request was sent before with other content; what was sent first stands.',
  },
});

export const RequestFktpChangeResult = resultOf('RequestFktpChangeResult', 'The change, or why there is none.', {
  success: FktpChangeRequested,
  problems: [
    types['not-eligible'],
    types.unchanged,
    FACILITY_PROBLEMS.types['facility-not-open'],
    FACILITY_PROBLEMS.types['facility-full'],
    types['participant-out-of-sight'],
    types['conflicts-with-earlier'],
  ],
});

const SAYS = textsOf('facilities', {
  changeRequested: {
    id: '{facility} berlaku mulai {validFrom, date, day}.',
    en: '{facility} holds from {validFrom, date, day}.',
  },
});

type Refusal =
  | Exclude<FktpChangeOutcome, { readonly kind: 'requested' }>
  | { readonly kind: 'participant-out-of-sight' };

export function toFktpRefusal(outcome: Refusal, familyId: FamilyId | null) {
  if (outcome.kind === 'not-eligible') {
    const eligibility = toEligibility(outcome.eligibility, familyId);
    return refuse(outcome.kind, { eligibility, explanation: eligibility.explanation });
  }
  return outcome.kind === 'facility-full' || outcome.kind === 'facility-not-open'
    ? FACILITY_PROBLEMS.refuse(outcome.kind)
    : refuse(outcome.kind);
}

export const toFktpRequested = (choice: FacilityChoice) => ({
  __typename: 'FktpChangeRequested',
  choice,
  explanation: SAYS.changeRequested({ facility: choice.facility.name, validFrom: choice.validFrom }),
});
