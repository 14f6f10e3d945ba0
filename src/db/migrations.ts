/** Every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../migrations/001-families-cadres-and-the-money-path.js';
import { CampaignsCallsAndCellsOfArrears } from '../../migrations/004-campaigns-calls-and-cells-of-arrears.js';

export const MIGRATIONS = [
  { name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath },
  { name: '004-campaigns-calls-and-cells-of-arrears', class: CampaignsCallsAndCellsOfArrears },
];
