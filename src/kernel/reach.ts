/** Whose families a statement may meet, in the words of the setting `sigap.reach` that PostgreSQL's policies read. */
import type { Brand } from './brand.js';

/**
 * The families that a statement may meet, as the policies of PostgreSQL read it: `*` for all, nothing for none, `records`,
 * `regions:64.72,11`, `family:<id>`, or `cadre:<id>:<day>`.
 */
export type Reach = Brand<string, 'Reach'>;

export const NOBODY = '' as Reach;
/** No family and nobody in it, but what was recorded of money and of work, such as a payment that nobody expected. */
export const NO_FAMILY = 'records' as Reach;
export const EVERYBODY = '*' as Reach;
