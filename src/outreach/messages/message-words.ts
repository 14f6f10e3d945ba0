/** The channels, states and stop reasons of messages, and the contact preferences. */
export const MESSAGE_CHANNELS = ['SMS', 'WHATSAPP'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/**
 * The states of a message by how much they prove: a later one in this list replaces an earlier one, never the reverse.
 */
export const MESSAGE_STATES = ['QUEUED', 'SUPPRESSED', 'SENT', 'FAILED', 'DELIVERED', 'READ'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** The states that a provider may report of a message it was given. */
export type DeliveryReportState = Extract<MessageState, 'SENT' | 'FAILED' | 'DELIVERED' | 'READ'>;

/** Why a message was never given to a provider. */
export type SuppressionReason =
  | 'DO_NOT_CONTACT'
  | 'OPTED_OUT'
  | 'NO_PHONE'
  | 'NOTHING_OWED'
  | 'KEEPS_PLAN'
  | 'TOO_LATE'
  | 'CAMPAIGN_STOPPED';

export type FailureReason =
  | 'PHONE_UNREACHABLE'
  | 'REFUSED_BY_PROVIDER'
  | 'ATTEMPTS_EXHAUSTED'
  | 'OUTCOME_UNKNOWN'
  | 'NOT_DELIVERED';
export type StopReason = SuppressionReason | FailureReason;

export const CONTACT_PREFERENCES = ['ALL_MESSAGES', 'NO_BLASTS', 'DO_NOT_CONTACT'] as const;
export type ContactPreference = (typeof CONTACT_PREFERENCES)[number];

/** A blast goes to an audience; a detail message goes to one family with whom somebody is in contact. */
export type MessageKind = 'BLAST' | 'DETAIL';

/** A message that nobody asked for: news of one event, or a step of a dunning plan. */
export type OccasionKind = 'NOTICE' | 'DUNNING';

/** The codes of the templates of notices. */
export const NOTICES = {
  CARD_ACTIVE: 'kartu-aktif-kembali',
  DEBIT_FAILED: 'autodebit-gagal',
  STAGE_DUE: 'cicilan-jatuh-tempo',
  MONEY_HELD: 'dana-ditampung',
  FIRST_PREMIUM: 'iuran-pertama',
} as const;
export type NoticeName = keyof typeof NOTICES;

/** The templates that thank or explain, so that they go out although nothing is owed. */
export const TOLD_WITHOUT_DEBT: ReadonlySet<string> = new Set([NOTICES.CARD_ACTIVE, NOTICES.MONEY_HELD]);
