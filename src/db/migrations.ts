/** Every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../migrations/001-families-cadres-and-the-money-path.js';
import { AppointmentsCredentialsAndVillageNotices } from '../../migrations/002-appointments-credentials-and-village-notices.js';
import { RestrictionsPortfoliosAndReimbursements } from '../../migrations/003-restrictions-portfolios-and-reimbursements.js';
import { CampaignsCallsAndCellsOfArrears } from '../../migrations/004-campaigns-calls-and-cells-of-arrears.js';
import { MessagesAndWhoMayBeWrittenTo } from '../../migrations/005-messages-and-who-may-be-written-to.js';
import { RegistrationClinicsAndPublicStatus } from '../../migrations/006-registration-clinics-and-public-status.js';
import { ComplaintsEducationAndFieldSync } from '../../migrations/007-complaints-education-and-field-sync.js';
import { EntriesBesidePayments } from '../../migrations/008-entries-beside-payments.js';
import { ReversalsSuspenseAndSeals } from '../../migrations/009-reversals-suspense-and-seals.js';
import { FiguresPopulationsAndOneWishForAllContacts } from '../../migrations/016-figures-populations-and-one-wish-for-all-contacts.js';

export const MIGRATIONS = [
  { name: '001-families-cadres-and-the-money-path', class: FamiliesCadresAndTheMoneyPath },
  { name: '002-appointments-credentials-and-village-notices', class: AppointmentsCredentialsAndVillageNotices },
  { name: '003-restrictions-portfolios-and-reimbursements', class: RestrictionsPortfoliosAndReimbursements },
  { name: '004-campaigns-calls-and-cells-of-arrears', class: CampaignsCallsAndCellsOfArrears },
  { name: '005-messages-and-who-may-be-written-to', class: MessagesAndWhoMayBeWrittenTo },
  { name: '006-registration-clinics-and-public-status', class: RegistrationClinicsAndPublicStatus },
  { name: '007-complaints-education-and-field-sync', class: ComplaintsEducationAndFieldSync },
  { name: '008-entries-beside-payments', class: EntriesBesidePayments },
  { name: '009-reversals-suspense-and-seals', class: ReversalsSuspenseAndSeals },
  {
    name: '016-figures-populations-and-one-wish-for-all-contacts',
    class: FiguresPopulationsAndOneWishForAllContacts,
  },
];
