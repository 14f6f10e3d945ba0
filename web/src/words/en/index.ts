/** All words in English. */
import type { Words } from '../words.js';
import { citizen } from './citizen.js';
import { common } from './common.js';
import { front } from './front.js';

export const words: Words = { citizen, common, front };
