/** All words in English. */
import type { Words } from '../words.js';
import { branch } from './branch.js';
import { cadre } from './cadre.js';
import { card } from './card.js';
import { citizen } from './citizen.js';
import { common } from './common.js';
import { director } from './director.js';
import { front } from './front.js';
import { officer } from './officer.js';
import { partner } from './partner.js';
import { sandbox } from './sandbox.js';
import { telecollecting } from './telecollecting.js';

export const words: Words = {
  branch,
  cadre,
  card,
  citizen,
  common,
  director,
  front,
  officer,
  partner,
  sandbox,
  telecollecting,
};
