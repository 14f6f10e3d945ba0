/** The public holidays on which no family is contacted, as the joint decree of the three ministers sets them each year. */
import { civilDate } from '../../kernel/civil-date.js';

/** SKB 3 Menteri for 2026; religious ones among them may move by a day, and those of other years are to be added. */
export const JKN_HOLIDAYS = [
  '2026-01-01',
  '2026-01-16',
  '2026-02-17',
  '2026-03-19',
  '2026-03-21',
  '2026-03-22',
  '2026-04-03',
  '2026-04-05',
  '2026-05-01',
  '2026-05-14',
  '2026-05-27',
  '2026-05-31',
  '2026-06-01',
  '2026-06-16',
  '2026-08-17',
  '2026-08-25',
  '2026-12-25',
].map((day) => civilDate(day));
