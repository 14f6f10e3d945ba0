/** The public holidays as the joint decree of the three ministers sets them each year. */
import { type CivilDate, civilDate } from '../../kernel/civil-date.js';
import type { PublicHolidays } from './public-holidays.js';

const days = (text: string): CivilDate[] => text.split(' ').map((day) => civilDate(day));

const YEARLY = ['01-01', '05-01', '06-01', '08-17', '12-25'];
const MOVABLE =
  "Days that follow the moon may move by one day, and each year's are entered when its decree is published; until then such a day counts as an ordinary one.";
const JOINT_LEAVE = 'Joint leave (cuti bersama) is no public holiday: whether deadlines rest on it is not known.';

export const JKN_PUBLIC_HOLIDAYS: readonly PublicHolidays[] = [
  {
    effectiveFrom: civilDate('2014-01-01'),
    basis: 'Keppres 24/2016 and the joint decrees of the three ministers (SKB 3 Menteri) before it',
    yearly: YEARLY,
    once: [],
    assumptions: {
      yearly: '1 June is a holiday since 2017 and 1 May since 2014; earlier years are not judged any more.',
      once: MOVABLE,
    },
  },
  {
    effectiveFrom: civilDate('2025-01-01'),
    basis: 'SKB 3 Menteri 1017/2024, 2/2024 and 2/2024 for 2025',
    yearly: YEARLY,
    once: days(
      '2025-01-27 2025-01-29 2025-03-29 2025-03-31 2025-04-01 2025-04-18 2025-04-20 2025-05-12 2025-05-29 2025-06-06 ' +
        '2025-06-27 2025-09-05',
    ),
    assumptions: { once: `SKB 3 Menteri for 2025. ${JOINT_LEAVE}` },
  },
  {
    effectiveFrom: civilDate('2026-01-01'),
    basis: 'SKB 3 Menteri 1497/2025, 2/2025 and 5/2025 for 2026 (Media Indonesia, 13 March 2026; detik)',
    yearly: YEARLY,
    once: days(
      '2026-01-16 2026-02-17 2026-03-19 2026-03-21 2026-03-22 2026-04-03 2026-04-05 2026-05-14 2026-05-27 2026-05-31 ' +
        '2026-06-16 2026-08-25',
    ),
    assumptions: {
      once: `SKB 3 Menteri for 2026; 20, 23 and 24 March are joint leave. ${JOINT_LEAVE} ${MOVABLE}`,
    },
  },
];
