/** The results and problems of taking a step with a break. */
import {
  NotFound,
  SecondPersonNeeded,
  WrongState,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import { BreakType } from './break.types.js';
import type { MoveBreakOutcome } from './move-break.js';
import type { ApproveOutcome, DeclineOutcome, ProposeOutcome } from './reverse-break.js';

type Outcome = MoveBreakOutcome | ProposeOutcome | ApproveOutcome | DeclineOutcome;
type Done = Extract<Outcome, { readonly break: unknown }>;

const BREAK = { break: { type: () => BreakType, description: 'The break as it is stored now.' } };

const SUCCESSES = {
  moved: successWith('BreakMoved', 'The break was changed, and its history has the step.', BREAK),
  proposed: successWith(
    'BreakReversalProposed',
    'The reversal is proposed; another person must approve it now.',
    BREAK,
  ),
  reversed: successWith('BreakReversed', 'The payment was taken back and the break is closed.', BREAK),
  declined: successWith('BreakReversalDeclined', 'The payment stays; the break is open again.', BREAK),
} as const satisfies Record<Done['kind'], unknown>;

const NAMES: Readonly<Record<Done['kind'], string>> = {
  moved: 'BreakMoved',
  proposed: 'BreakReversalProposed',
  reversed: 'BreakReversed',
  declined: 'BreakReversalDeclined',
};

const { types, refuse } = problemsOf<Exclude<Outcome, Done>['kind']>({
  'break-not-found': {
    type: NotFound,
    code: 'BREAK_NOT_FOUND',
    description: 'There is no such break.',
    id: 'Selisih dengan id tersebut tidak ditemukan.',
    en: 'There is no such break.',
  },
  'break-closed': {
    type: WrongState,
    code: 'BREAK_CLOSED',
    description: 'The break is closed and no longer changes.',
    id: 'Selisih ini sudah ditutup dan tidak dapat diubah lagi.',
    en: 'The break is closed; nothing changes any more.',
  },
  'reversal-pending': {
    type: WrongState,
    code: 'BREAK_REVERSAL_PENDING',
    description: 'A reversal is proposed; another person must approve or decline it first.',
    id: 'Pembatalan sudah diusulkan; petugas lain harus menyetujui atau menolaknya terlebih dahulu.',
    en: 'A reversal is proposed; let another person approve or decline it first.',
  },
  'nothing-to-reverse': {
    type: WrongState,
    code: 'BREAK_NOTHING_TO_REVERSE',
    description: 'No payment is booked here for this break.',
    id: 'Tidak ada pembayaran yang dibukukan untuk selisih ini.',
    en: 'No payment is booked here for this break.',
  },
  'not-proposed': {
    type: WrongState,
    code: 'BREAK_REVERSAL_NOT_PROPOSED',
    description: 'Nobody has proposed to take the payment back.',
    id: 'Belum ada yang mengusulkan pembatalan pembayaran ini.',
    en: 'Nobody proposes to take this payment back.',
  },
  'same-person': {
    type: SecondPersonNeeded,
    code: 'BREAK_REVERSAL_SECOND_PERSON_NEEDED',
    description: 'The person who proposed a reversal may not approve it.',
    id: 'Anda yang mengusulkan pembatalan ini; petugas lain yang harus menyetujuinya.',
    en: 'You proposed this reversal; another person must approve it.',
  },
});

export const MoveBreakResult = resultOf(
  'MoveBreakResult',
  'The break after the step, or the reason why it stays as it was.',
  {
    success: SUCCESSES.moved,
    problems: [types['break-not-found'], types['break-closed'], types['reversal-pending']],
  },
);

export const ProposeBreakReversalResult = resultOf(
  'ProposeBreakReversalResult',
  'The proposal, or the reason why there is none.',
  {
    success: SUCCESSES.proposed,
    problems: [types['break-not-found'], types['break-closed'], types['reversal-pending'], types['nothing-to-reverse']],
  },
);

export const ApproveBreakReversalResult = resultOf(
  'ApproveBreakReversalResult',
  'The reversal, or the reason why nothing was taken back.',
  {
    success: SUCCESSES.reversed,
    problems: [types['break-not-found'], types['not-proposed'], types['same-person']],
  },
);

export const DeclineBreakReversalResult = resultOf(
  'DeclineBreakReversalResult',
  'The break without the proposal, or the reason why it stays as it was.',
  { success: SUCCESSES.declined, problems: [types['break-not-found'], types['not-proposed']] },
);

export const toBreakResult = (outcome: Outcome): object =>
  'break' in outcome ? { __typename: NAMES[outcome.kind], break: outcome.break } : refuse(outcome.kind);
