/** Everything a message to one family needs at this moment: who reads it, what it says, and whether anything is owed. */
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
  /** `id` names the message that the complaint link leads to. */
  variablesFor(id: MessageId): MessageVariables;
}

/** 22 characters instead of 36: the UUID's bytes as base64url. */
const codeOf = (id: MessageId): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

/** It knows no scope: who asks was found to see the family, or it is the queue's own work. Null when there is no such family. */
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
