/** Provides what the resolvers of arrears need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { RegionsContext } from '../regions/index.js';
import type { Assess } from './assessor.js';

export interface ArrearsContext extends RegionsContext {
  readonly viewer: Viewer | null;
  readonly now: Date;
  readonly assess: Assess;
}

/** The part of the context that belongs neither to the operation nor to regions. */
type ArrearsSlice = Pick<ArrearsContext, 'assess'>;

export const arrearsSlice =
  ({ assess }: { assess: Assess }): (() => ArrearsSlice) =>
  () => ({ assess });
