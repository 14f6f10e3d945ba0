/** The order of lists that follow a moment, said by the same words for each: one enum a list, which may come to know more. */
import type { TimeSort } from '../db/keyset.js';
import { type EnumValue, enumOf } from './enums.js';

/** `moment` completes "the one … last first", such as `posted`. */
export const timeSorts = (moment: string): Readonly<Record<TimeSort, EnumValue>> => ({
  NEWEST: { description: `The one ${moment} last first.`, id: 'Terbaru', en: 'Newest first' },
  OLDEST: { description: `The one ${moment} first first.`, id: 'Terlama', en: 'Oldest first' },
});

export const timeSortOf = (name: string, listed: string, moment: string): { readonly [S in TimeSort]: S } =>
  enumOf<TimeSort>(name, `The order of a list of ${listed}.`, timeSorts(moment));
