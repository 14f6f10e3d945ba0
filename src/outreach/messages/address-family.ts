/**
 * Reads what a message to one family needs now: the recipient, the values of the template's variables, and the arrears.
 */
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { ArrearsAssessment } from '../../households/arrears/index.js';
import {
  type Family,
  type Participant,
  assessFamily,
  createFamilyQueries,
  createParticipantQueries,
  shortenName,
} from '../../households/families/index.js';
import { civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId, MessageId } from '../../kernel/ids.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import { type Recipient, chooseRecipient } from './contact-preference.js';
import { findContactPreferences } from './contact-preference.queries.js';
import type { MessageKind } from './message-words.js';
import { type MessageVariables, toVariables } from './message-variables.js';
import type { Messaging } from './messaging.js';

export interface AddressedFamily {
  readonly family: Family;
  readonly zone: TimeZone;
  readonly recipient: Recipient;
  readonly assessment: ArrearsAssessment;
  /** Gives the values for the template; `id` is the message to which the complaint link leads. */
  variablesFor(id: MessageId): MessageVariables;
}

/** Shortens an id to 22 characters: the UUID's bytes as base64url. */
const codeOf = (id: MessageId): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/**
 * Reads a family without checking scope: the caller has checked that the viewer may see it, or is the queue. Returns
 * null when there is no such family.
 */
export async function addressFamily(
  messaging: Messaging,
  { familyId, kind }: { familyId: FamilyId; kind: MessageKind },
): Promise<AddressedFamily | null> {
  const { pool } = messaging;
  const now = messaging.now();
  const days = zoneDaysAt(now);
  const [[family], members] = await Promise.all([
    createFamilyQueries(pool, familySource).findByIds({ scope: { kind: 'all' }, days }, [familyId]),
    createParticipantQueries(pool).findByFamilies([familyId]),
  ]);
  const [head] = members;
  if (family === undefined || head === undefined) return null;
  const phones = members.flatMap(({ phone }) => (phone === null ? [] : [phone]));
  const preferences = await findContactPreferences(pool, { familyId, phones });
  const zone = timeZoneOf(family.regionCode);
  const assessment = assessFamily({ family, members }, { assess: messaging.assess, days });
  return {
    family,
    zone,
    recipient: chooseRecipient(members, { preferences, kind, month: monthOf(civilDateIn(now, zone)) }),
    assessment,
    variablesFor: (id) => variablesOf(head, assessment, `${messaging.complaintUrl}/${codeOf(id)}`),
  };
}

const variablesOf = (head: Participant, assessment: ArrearsAssessment, complaintLink: string): MessageVariables =>
  toVariables({
    name: shortenName(head.name),
    card: head.cardNumber,
    monthsInArrears: assessment.monthsInArrears,
    months: assessment.months.map(({ month }) => month),
    arrearsTotal: assessment.arrearsTotal,
    amountToReactivate: assessment.amountToReactivate,
    dueDate: assessment.dueDate,
    complaintLink,
  });
