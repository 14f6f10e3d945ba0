/** Every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../migrations/001-families-cadres-and-the-money-path.js';
import { RestrictionsPortfoliosAndReimbursements } from '../../migrations/003-restrictions-portfolios-and-reimbursements.js';

export const MIGRATIONS = [
  { name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath },
  { name: '003-restrictions-portfolios-and-reimbursements', class: RestrictionsPortfoliosAndReimbursements },
];
