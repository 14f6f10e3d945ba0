/** All words in Bahasa Indonesia: they say which words there are. */
import { citizen } from './citizen.js';
import { common } from './common.js';
import { front } from './front.js';

export const words = { citizen, common, front };
