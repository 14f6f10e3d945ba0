/** What resolvers of arrears are given for one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { RegionsContext } from '../regions/index.js';
import type { Assess } from './assessor.js';

export interface ArrearsContext extends RegionsContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly assess: Assess;
}

/** What is not the operation's or of regions. */
type ArrearsSlice = Pick<ArrearsContext, 'assess'>;

export const arrearsSlice =
  ({ assess }: { assess: Assess }): (() => ArrearsSlice) =>
  () => ({ assess });
