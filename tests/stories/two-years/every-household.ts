/** All families of the story. */
import type { Household } from './happening.js';
import { PAYING_HOUSEHOLDS } from './households.js';

export const HOUSEHOLDS: readonly Household[] = [...PAYING_HOUSEHOLDS];
