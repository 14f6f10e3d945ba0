/**
 * The categories, levels, channels and states of complaints, and which state may follow which.
 */
export const COMPLAINT_CATEGORIES = [
  'CASH_REQUEST_FRAUD',
  'DATA_CONFIDENTIALITY',
  'CARE_REFUSED',
  'PAYMENT_NOT_POSTED',
  'CARD_NOT_ACTIVE',
  'CADRE_CONDUCT',
  'CONTACT_TOO_OFTEN',
  'REGISTRATION_DATA',
  'CLINIC_CHANGE',
  'SERVICE_INFORMATION',
  'OTHER',
] as const;
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];

export const COMPLAINT_LEVELS = ['RED', 'YELLOW', 'GREEN'] as const;
export type ComplaintLevel = (typeof COMPLAINT_LEVELS)[number];

export const COMPLAINT_CHANNELS = ['CADRE', 'BRANCH', 'CARE_CENTER', 'WHATSAPP', 'MOBILE_APP', 'MESSAGE_LINK'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

export const COMPLAINT_STATES = ['FILED', 'ANSWERED', 'ESCALATED', 'CLOSED'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What an update tells: a step of the complaint, or what became of the card that it froze. */
export type ComplaintUpdateStep = ComplaintState | 'FREEZE_CONFIRMED' | 'FREEZE_LIFTED';

/** What a person may do to a complaint after it was filed; each move leads to the state of the same name. */
export type ComplaintMove = Exclude<ComplaintState, 'FILED'>;

/**
 * No complaint is closed unanswered, so an escalated one may still be answered. A closed complaint never changes again.
 */
export const NEXT_STATES: Readonly<Record<ComplaintState, readonly ComplaintMove[]>> = {
  FILED: ['ANSWERED', 'ESCALATED'],
  ANSWERED: ['ESCALATED', 'CLOSED'],
  ESCALATED: ['ANSWERED', 'CLOSED'],
  CLOSED: [],
};
