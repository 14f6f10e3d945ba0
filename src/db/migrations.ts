/** Every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../migrations/001-families-cadres-and-the-money-path.js';
import { MessagesAndWhoMayBeWrittenTo } from '../../migrations/005-messages-and-who-may-be-written-to.js';

export const MIGRATIONS = [
  { name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath },
  { name: '005-messages-and-who-may-be-written-to', class: MessagesAndWhoMayBeWrittenTo },
];
