/** The GraphQL results of what families say with the code of a message. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FilingOutcome } from '../../fieldwork/complaints/index.js';
import {
  ConflictsWithEarlier,
  IdOf,
  NotFound,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { ContactPreferenceEnum } from '../messages/index.js';
import type { CodeProblem, PreferenceByCodeOutcome } from './speak-by-code.js';

@ObjectType('CitizenComplaintFiled', {
  simpleResolvers: true,
  description: 'The complaint is filed; the branch answers it.',
})
class CitizenComplaintFiled {
  @IdOf('Complaint')
  @Field(() => ID, { description: 'The id of the complaint, by which the family may ask for it.' })
  complaintId!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'By when the branch answers first; null when no such time is set.',
  })
  answerDueAt!: Date | null;

  @Field(() => Date, { description: 'By when the branch closes the complaint.' })
  closeDueAt!: Date;
}

const CitizenPreferenceSet = successWith('CitizenPreferenceSet', 'The wish holds from now on.', {
  preference: { type: () => ContactPreferenceEnum, description: 'The wish that holds now.' },
});

const { types, refuse } = problemsOf<CodeProblem['kind'] | 'conflicts-with-earlier'>({
  'code-unknown': {
    type: NotFound,
    code: 'MESSAGE_CODE_NOT_FOUND',
    description: 'There is no such code, or it has expired; the answer never tells which.',
    id: 'Kode pada tautan tidak berlaku lagi. Gunakan tautan pada pesan terbaru, atau hubungi Care Center 165.',
    en: 'The code of this link holds no longer. Use the link of a newer message, or call Care Center 165.',
  },
  'too-many-questions': {
    type: problemWith('TooManyCodeQuestions', 'Too much was said with this code, or by this caller.', {
      retryAfterSeconds: { type: () => Int, description: 'The number of seconds after which to come again.' },
    }),
    code: 'MESSAGE_CODE_TOO_MANY_QUESTIONS',
    description: 'Too much was said with this code, or by this caller.',
    id: 'Terlalu banyak permintaan. Coba lagi dalam {minutes, number} menit, atau hubungi Care Center 165.',
    en: 'Too many requests. Try again in {minutes, plural, one {# minute} other {# minutes}}, or call Care Center 165.',
  },
  'conflicts-with-earlier': {
    type: ConflictsWithEarlier,
    code: 'CITIZEN_COMPLAINT_CONFLICTS_WITH_EARLIER',
    description: 'The id belongs to another complaint, or to this one with other content.',
    id: 'Pengaduan ini sudah pernah disampaikan dengan isi yang berbeda; isi yang pertama tetap berlaku.',
    en: 'This was sent before with other content; what was sent first stands.',
  },
});

export const FileComplaintByCodeResult = resultOf(
  'FileComplaintByCodeResult',
  'When the complaint is answered, or the reason why it was not filed.',
  {
    success: CitizenComplaintFiled,
    problems: [types['code-unknown'], types['too-many-questions'], types['conflicts-with-earlier']],
  },
);

export const SetContactPreferenceByCodeResult = resultOf(
  'SetContactPreferenceByCodeResult',
  'The wish that holds now, or the reason why it was not saved.',
  { success: CitizenPreferenceSet, problems: [types['code-unknown'], types['too-many-questions']] },
);

function refused(problem: CodeProblem, now: Date) {
  if (problem.kind === 'code-unknown') return refuse(problem.kind);
  const seconds = Math.max(1, Math.ceil((problem.retryAt.getTime() - now.getTime()) / 1_000));
  return refuse(problem.kind, { retryAfterSeconds: seconds, minutes: Math.ceil(seconds / 60) });
}

export function toCitizenComplaintResult(outcome: FilingOutcome | CodeProblem, now: Date) {
  switch (outcome.kind) {
    case 'filed': {
      const { id, answerDueAt, closeDueAt } = outcome.complaint;
      return { __typename: 'CitizenComplaintFiled', complaintId: id, answerDueAt, closeDueAt };
    }
    case 'code-unknown':
    case 'too-many-questions':
      return refused(outcome, now);
    // A family files about itself and now, so that of these the first alone can hold.
    case 'conflicts-with-earlier':
    case 'cadre-unknown':
    case 'family-outside-reach':
    case 'in-the-future':
    case 'subject-missing':
      return refuse('conflicts-with-earlier');
  }
}

export const toPreferenceByCodeResult = (outcome: PreferenceByCodeOutcome, now: Date) =>
  outcome.kind === 'set'
    ? { __typename: 'CitizenPreferenceSet', preference: outcome.preference }
    : refused(outcome, now);
