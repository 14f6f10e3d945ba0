/** Lists every column whose values are sealed: a rotation of the keys goes through all of them. */
import { DELIVERY_BODIES } from '../../money/payments/index.js';
import type { SealedColumn } from '../../platform/encryption/index.js';

export const SEALED_COLUMNS: readonly SealedColumn[] = [DELIVERY_BODIES];
