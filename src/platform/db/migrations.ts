/** Lists every migration in the order it runs. New ones are appended; a released one never changes. */
import { FamiliesCadresAndTheMoneyPath } from '../../../migrations/001-families-cadres-and-the-money-path.js';
import { AppointmentsCredentialsAndVillageNotices } from '../../../migrations/002-appointments-credentials-and-village-notices.js';
import { RestrictionsPortfoliosAndReimbursements } from '../../../migrations/003-restrictions-portfolios-and-reimbursements.js';
import { CampaignsCallsAndCellsOfArrears } from '../../../migrations/004-campaigns-calls-and-cells-of-arrears.js';
import { MessagesAndWhoMayBeWrittenTo } from '../../../migrations/005-messages-and-who-may-be-written-to.js';
import { RegistrationClinicsAndPublicStatus } from '../../../migrations/006-registration-clinics-and-public-status.js';
import { ComplaintsEducationAndFieldSync } from '../../../migrations/007-complaints-education-and-field-sync.js';
import { EntriesBesidePayments } from '../../../migrations/008-entries-beside-payments.js';
import { ReversalsSuspenseAndSeals } from '../../../migrations/009-reversals-suspense-and-seals.js';
import { CallsThatWaitForTheirPartner } from '../../../migrations/010-calls-that-wait-for-their-partner.js';
import { PaymentDoubtsAndPartnersOwnDeliveries } from '../../../migrations/011-payment-doubts-and-partners-own-deliveries.js';
import { SettlementFilesAndBreaks } from '../../../migrations/012-settlement-files-and-breaks.js';
import { InstalmentPlansAndMandates } from '../../../migrations/013-instalment-plans-and-mandates.js';
import { HardshipSponsorshipAndWriteOffs } from '../../../migrations/014-hardship-sponsorship-and-write-offs.js';
import { ChannelsTerminalsCodesAndCounters } from '../../../migrations/015-channels-terminals-codes-and-counters.js';
import { FiguresPopulationsAndOneWishForAllContacts } from '../../../migrations/016-figures-populations-and-one-wish-for-all-contacts.js';
import { ClaimsWithoutChecksOfWhatTheQueueKnows } from '../../../migrations/017-claims-without-checks-of-what-the-queue-knows.js';
import { BudgetsOfEveryPublicQuestion } from '../../../migrations/018-budgets-of-every-public-question.js';
import { BackgroundJobsAndTheirWorkers } from '../../../migrations/019-background-jobs-and-their-workers.js';
import { ComplaintsByDeadline } from '../../../migrations/020-complaints-by-deadline.js';
import { TablesByTheWordsOfTheField } from '../../../migrations/021-tables-by-the-words-of-the-field.js';

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
  { name: '010-calls-that-wait-for-their-partner', class: CallsThatWaitForTheirPartner },
  { name: '011-payment-doubts-and-partners-own-deliveries', class: PaymentDoubtsAndPartnersOwnDeliveries },
  { name: '012-settlement-files-and-breaks', class: SettlementFilesAndBreaks },
  { name: '013-instalment-plans-and-mandates', class: InstalmentPlansAndMandates },
  { name: '014-hardship-sponsorship-and-write-offs', class: HardshipSponsorshipAndWriteOffs },
  { name: '015-channels-terminals-codes-and-counters', class: ChannelsTerminalsCodesAndCounters },
  { name: '016-figures-populations-and-one-wish-for-all-contacts', class: FiguresPopulationsAndOneWishForAllContacts },
  { name: '017-claims-without-checks-of-what-the-queue-knows', class: ClaimsWithoutChecksOfWhatTheQueueKnows },
  { name: '018-budgets-of-every-public-question', class: BudgetsOfEveryPublicQuestion },
  { name: '019-background-jobs-and-their-workers', class: BackgroundJobsAndTheirWorkers },
  { name: '020-complaints-by-deadline', class: ComplaintsByDeadline },
  { name: '021-tables-by-the-words-of-the-field', class: TablesByTheWordsOfTheField },
];
