/** Finds a row of every type that has an id, and the names and numbers of people, in whatever a database holds. */
import { randomUUID } from 'node:crypto';
import type { IdsByType, ParticipantId } from '../../../src/kernel/ids.js';
import { toGlobalId } from '../../../src/platform/graphql/index.js';
import { rsaKeys } from '../partners/rsa-keys.js';
import type { Pool } from '../../../src/platform/db/pool.js';
import type { Keyring } from '../../../src/platform/encryption/index.js';
import { everybodysNiks } from '../everybodys-niks.js';

type TypeName = keyof IdsByType;

/** The first cadre by name who has families, as the sandbox chooses its cadre too. */
const CADRE = `(select id from cadres c where exists (select from portfolio_assignments a where a.cadre_id = c.id)
  order by name, id limit 1)`;
/** The family of that cadre that has owed the longest. */
const FAMILY = `(select f.id from families f join portfolio_assignments a on a.family_id = f.id and a.valid_through is null
  where a.cadre_id = ${CADRE} order by f.paid_through, f.id limit 1)`;

/** The table of the rows of each type, with what chooses one of them. */
const TABLES: Readonly<Record<TypeName, string>> = {
  AccessRevocation: 'access_revocations',
  AwaitedConfirmation: 'noted_receipts',
  Branch: 'branches',
  Cadre: `cadres where id = ${CADRE}`,
  CadreAppointment: 'appointments',
  CadreCredential: 'credentials',
  Call: 'calls',
  Campaign: 'call_campaigns',
  CollectionPolicy: 'collection_policies where id is not null',
  Complaint: `complaints where state <> 'CLOSED'`,
  ComplaintStep: 'complaint_steps',
  CounterDay: 'counter_days',
  DataRequest: 'data_requests',
  DebitAttempt: 'debit_attempts',
  DestinationChange: 'destination_changes',
  Donor: 'donors',
  DunningPlan: 'dunning_plans',
  EducationSession: 'education_sessions',
  Facility: 'facilities',
  FacilityChoice: 'facility_choices',
  Family: `families where id = ${FAMILY}`,
  FamilyRefund: 'family_refunds',
  FundReturn: 'donor_fund_returns',
  HardshipAssessment: 'hardship_assessments',
  InstalmentPlan: 'instalment_plans',
  JournalEntry: 'ledger_entries',
  KnowledgeArticle: 'knowledge_article_versions',
  Mandate: 'mandates',
  MembershipChange: 'membership_changes',
  Message: 'messages',
  MessageCampaign: 'message_campaigns',
  MessageTemplate: 'message_templates',
  Participant: `participants where family_id = ${FAMILY} and relation = 'HEAD'`,
  Partner: 'partners',
  PartnerDelivery: 'webhook_deliveries',
  PartnerSecret: 'partner_secrets',
  Payment: `(select id from payments order by outcome <> 'into-suspense' or region_code is null, id limit 1) waiting_first`,
  PaymentCode: 'payment_codes',
  PaymentDoubt: 'payment_doubts',
  PaymentIntent: 'payment_intents',
  AcceptancePoint: 'acceptance_points',
  Pledge: 'pledges',
  PolicyProposal: 'policy_proposals',
  PortfolioProposal: 'portfolio_proposals',
  ReconciliationBreak: 'settlement_breaks',
  ReferralStep: 'hardship_referral_steps',
  ReimbursementClaim: `reimbursement_claims where state <> 'DRAFT'`,
  SavedSegment: 'saved_segments',
  ServiceRestriction: 'service_restrictions',
  SettlementFile: 'settlement_files',
  SponsorshipBatch: 'sponsorship_batches',
  SponsorshipProgramme: 'sponsorship_programmes',
  SuspenseProposal: 'suspense_proposals',
  VillageNotice: 'village_notices',
  Visit: 'visits',
  WriteOff: 'write_offs',
  WriteOffCampaign: 'write_off_campaigns',
};

export const TYPES_WITH_ID = Object.keys(TABLES) as readonly TypeName[];

export interface KnownRows {
  /** The global id of a row of the type; where there is no row, one that leads nowhere. */
  idOf(typeName: string): string;
  /** The ids of a row of each type of which there are rows. */
  readonly ids: readonly string[];
  /** The types of which there is no row. */
  readonly missing: readonly TypeName[];
  /** Names, card numbers and identity numbers of people, which no stranger may read anywhere. */
  readonly words: readonly string[];
  /** A key pair in PEM, as a partner has one. */
  readonly keys: { readonly publicKey: string; readonly privateKey: string };
  readonly texts: Readonly<Record<'cardNumber' | 'nik' | 'familyCardNumber' | 'billingNumber', string>>;
}

export async function findKnownRows(pool: Pool, keyring: Pick<Keyring, 'open'>): Promise<KnownRows> {
  const found = new Map<string, string>();
  for (const typeName of TYPES_WITH_ID) {
    const { rows } = await pool.query<{ id: string }>(`select id from ${TABLES[typeName]} order by id limit 1`);
    if (rows[0] !== undefined) found.set(typeName, rows[0].id);
  }
  const niks = await everybodysNiks(pool, keyring);
  const { rows: people } = await pool.query<{ id: ParticipantId; name: string; card_number: string }>(
    'select id, name, card_number from participants order by id limit 300',
  );
  const { rows: staff } = await pool.query<{ name: string }>('select name from cadres union select name from donors');
  const { rows: heads } = await pool.query<{ id: ParticipantId; card_number: string; number: string }>(
    `select p.id, p.card_number, f.family_card_number as number from participants p join families f on f.id = p.family_id
      where p.relation = 'HEAD' and f.id = ${FAMILY}`,
  );
  const [head] = heads;
  if (head === undefined) throw new Error('there is no family in a portfolio');
  return {
    idOf: (typeName) => toGlobalId(typeName as TypeName, found.get(typeName) ?? randomUUID()),
    ids: [...found].map(([typeName, id]) => toGlobalId(typeName as TypeName, id)),
    missing: TYPES_WITH_ID.filter((typeName) => !found.has(typeName)),
    words: [
      ...people.flatMap(({ id, name, card_number }) => [name, card_number, niks.get(id) ?? name]),
      ...staff.map(({ name }) => name),
    ],
    keys: await rsaKeys(),
    texts: {
      cardNumber: head.card_number,
      nik: niks.get(head.id) ?? '',
      familyCardNumber: head.number,
      billingNumber: head.card_number.slice(2),
    },
  };
}
