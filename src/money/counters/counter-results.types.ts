/** The results and problems of placing a counter, and of opening or closing its day. */
import {
  NotFound,
  SecondPersonNeeded,
  WrongState,
  problemWith,
  problemsOf,
  resultOf,
  successWith,
} from '../../platform/graphql/index.js';
import type { CloseDayOutcome, OpenDayOutcome, PlaceCounterOutcome } from './counter-day.js';
import { CounterDayType, CounterDifferenceType, CounterType } from './counter.types.js';

const CounterPlaced = successWith('CounterPlaced', 'The counter is placed, and the branch of that region sees it.', {
  counter: { type: () => CounterType, description: 'The counter.' },
});
const CounterDayOpened = successWith('CounterDayOpened', 'The day is open; it may have been open before.', {
  day: {
    type: () => CounterDayType,
    description: 'The day. A day that was open already keeps the person who opened it first.',
  },
});
const CounterDayClosed = successWith('CounterDayClosed', 'The day is closed.', {
  day: { type: () => CounterDayType, description: 'The day, with its closing.' },
});

const DifferenceUnexplained = problemWith(
  'CounterDayDifferenceUnexplained',
  'What was counted differs from what the cash register sent: count again, or give the reason.',
  { difference: { type: () => CounterDifferenceType, description: 'The difference that has to be explained.' } },
);

type Outcome = PlaceCounterOutcome | OpenDayOutcome | CloseDayOutcome;

const { types, refuse } = problemsOf<Exclude<Outcome['kind'], 'placed' | 'opened' | 'closed'>>({
  'partner-unknown': {
    type: NotFound,
    code: 'COUNTER_PARTNER_NOT_FOUND',
    description: 'No active partner with the channel COUNTER has this code.',
    id: 'Tidak ada mitra loket aktif dengan kode tersebut.',
    en: 'No active partner with the channel COUNTER has this code.',
  },
  'region-unknown': {
    type: NotFound,
    code: 'COUNTER_REGION_NOT_FOUND',
    description: 'No region has this code.',
    id: 'Tidak ada wilayah dengan kode tersebut.',
    en: 'No region has this code.',
  },
  'counter-unknown': {
    type: NotFound,
    code: 'COUNTER_NOT_FOUND',
    description: "There is no such counter in the viewer's regions.",
    id: 'Loket tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such counter where you work.',
  },
  unknown: {
    type: NotFound,
    code: 'COUNTER_DAY_NOT_FOUND',
    description: "There is no such day of a counter in the viewer's regions.",
    id: 'Hari loket tersebut tidak ditemukan di wilayah kerja Anda.',
    en: 'There is no such day of a counter where you work.',
  },
  'closed-by-opener': {
    type: SecondPersonNeeded,
    code: 'COUNTER_DAY_OPENED_BY_SAME_PERSON',
    description: 'The person who opened a day may not close it.',
    id: 'Anda yang membuka loket hari ini; penutupan harus dilakukan oleh petugas lain.',
    en: 'You opened this day: somebody else closes it.',
  },
  'closed-already': {
    type: WrongState,
    code: 'COUNTER_DAY_CLOSED',
    description: 'The day was closed before, by somebody else or with other figures, and stays as it is.',
    id: 'Hari loket ini sudah ditutup dan tidak dapat diubah.',
    en: 'It was closed before; it stays so.',
  },
  'difference-unexplained': {
    type: DifferenceUnexplained,
    code: 'COUNTER_DAY_DIFFERENCE_UNEXPLAINED',
    description: 'What was counted differs from what the cash register sent, and no reason is given.',
    id: 'Hasil hitung berbeda Rp{amount, number} dan {payments, number} pembayaran dari catatan mesin kas. Mohon hitung kembali atau jelaskan selisihnya.',
    en: 'What was counted differs by Rp{amount, number} and {payments, plural, one {# payment} other {# payments}} from what the cash register told us. Count again, or say why.',
  },
});

export const PlaceCounterResult = resultOf('PlaceCounterResult', 'The counter, or the reason why there is none.', {
  success: CounterPlaced,
  problems: [types['partner-unknown'], types['region-unknown']],
});

export const OpenCounterDayResult = resultOf('OpenCounterDayResult', 'The open day, or the reason why there is none.', {
  success: CounterDayOpened,
  problems: [types['counter-unknown']],
});

export const CloseCounterDayResult = resultOf(
  'CloseCounterDayResult',
  'The closed day, or the reason why it stays as it was.',
  {
    success: CounterDayClosed,
    problems: [types.unknown, types['closed-by-opener'], types['difference-unexplained'], types['closed-already']],
  },
);

export function toCounterResult(outcome: Outcome) {
  if (outcome.kind === 'placed') return { __typename: 'CounterPlaced', counter: outcome.counter };
  if (outcome.kind === 'opened') return { __typename: 'CounterDayOpened', day: outcome.day };
  if (outcome.kind === 'closed') return { __typename: 'CounterDayClosed', day: outcome.day };
  if (outcome.kind !== 'difference-unexplained') return refuse(outcome.kind);
  const { difference } = outcome;
  return refuse(outcome.kind, { difference, amount: difference.amount, payments: difference.payments });
}
