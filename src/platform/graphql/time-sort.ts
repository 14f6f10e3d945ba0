/** Makes the enums that order lists by a moment: one for each list, with the same values and room for others. */
import type { TimeSort } from '../db/keyset.js';
import { type EnumValue, enumOf } from './enums.js';

/** The values of such an enum; `moment` completes "the one … last comes first", such as `posted`. */
export const timeSorts = (moment: string): Readonly<Record<TimeSort, EnumValue>> => ({
  NEWEST: { description: `The one ${moment} last comes first.`, id: 'Terbaru', en: 'Newest first' },
  OLDEST: { description: `The one ${moment} first comes first.`, id: 'Terlama', en: 'Oldest first' },
});

export const timeSortOf = (name: string, listed: string, moment: string): { readonly [S in TimeSort]: S } =>
  enumOf<TimeSort>(name, `The order of a list of ${listed}.`, timeSorts(moment));
