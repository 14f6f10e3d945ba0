/** Makes names that sound Indonesian and belong to nobody: each is put together from syllables. */
import type { Sex } from '../../kernel/nik.js';
import type { Chance } from '../simulator/chance.js';

const STEMS = [
  'Ar',
  'Bas',
  'Dar',
  'Gal',
  'Han',
  'Jat',
  'Kar',
  'Lin',
  'Mar',
  'Nar',
  'Pur',
  'Rad',
  'Sen',
  'Tir',
  'Wir',
  'Yud',
  'Bim',
  'Cak',
  'Dew',
  'Sur',
];
const MALE_ENDINGS = ['adi', 'ono', 'awan', 'anto', 'udin', 'asa', 'iman', 'oko', 'ayan', 'isto'];
const FEMALE_ENDINGS = ['ini', 'ati', 'iah', 'ika', 'aning', 'usti', 'inah', 'asih', 'una', 'elia'];
const BY_NAME_BEGINNINGS = ['Ba', 'Ka', 'La', 'Ma', 'Nga', 'Pa', 'Ra', 'Sa', 'Ta', 'Wa', 'Lo', 'Su', 'Ti', 'Be'];
const BY_NAME_MIDDLES = ['lin', 'ram', 'dong', 'lang', 'nta', 'mbu', 'rung', 'sir', 'teng', 'yu'];
const BY_NAME_ENDINGS = ['gan', 'wara', 'pati', 'jaya', 'sari', 'lana', 'buan', 'rejo', 'kan', 'mas'];

const givenName = (chance: Chance, sex: Sex): string =>
  chance.pick(STEMS) + chance.pick(sex === 'MALE' ? MALE_ENDINGS : FEMALE_ENDINGS);

/** Makes the part of a name after the given name, because many families have no common name. */
const byName = (chance: Chance): string =>
  chance.pick(BY_NAME_BEGINNINGS) + chance.pick(BY_NAME_MIDDLES) + chance.pick(BY_NAME_ENDINGS);

export const personName = (chance: Chance, sex: Sex): string => `${givenName(chance, sex)} ${byName(chance)}`;
