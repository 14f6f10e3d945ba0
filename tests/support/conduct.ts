/** The rules of conduct as they were shipped. */
import { conductBy } from '../../src/composition/conduct.js';
import { SHIPPED_POLICIES } from '../../src/platform/policies/policy-book.js';

export const CONDUCT = conductBy(SHIPPED_POLICIES);
