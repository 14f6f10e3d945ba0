/** Every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../migrations/001-families-cadres-and-the-money-path.js';
import { ComplaintsEducationAndFieldSync } from '../../migrations/007-complaints-education-and-field-sync.js';

export const MIGRATIONS = [
  { name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath },
  { name: '007-complaints-education-and-field-sync', class: ComplaintsEducationAndFieldSync },
];
