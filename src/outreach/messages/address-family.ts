/**
 * Reads what a message to one family needs now: the recipient, the values of the template's variables, and the arrears.
 */
import { familySource } from '../../fieldwork/portfolios/index.js';
import type { FamilyBill } from '../../households/bills/index.js';
import {
  type Family,
  type Participant,
  assessFamily,
  createFamilyQueries,
  createParticipantQueries,
  findPhones,
  shortenName,
} from '../../households/families/index.js';
import { type CivilDate, civilDateIn, monthOf } from '../../kernel/civil-date.js';
import type { FamilyId } from '../../kernel/ids.js';
import { type TimeZone, timeZoneOf } from '../../kernel/time-zone.js';
import { zoneDaysAt } from '../../households/regions/index.js';
import { type Recipient, chooseRecipient } from './contact-preference.js';
import { findContactPreferences } from './contact-preference.queries.js';
import type { MessageKind } from './message-words.js';
import { type MessageEvent, type MessageVariables, toVariables } from './message-variables.js';
import { MASKED_CODE } from './message-link.js';
import type { Messaging } from './messaging.js';

export interface AddressedFamily {
  readonly family: Family;
  readonly zone: TimeZone;
  readonly recipient: Recipient;
  readonly assessment: FamilyBill;
  /** The values for the template; the link's code is masked until the message leaves. */
  readonly variables: MessageVariables;
}

/**
 * Reads a family without checking scope: the caller has checked that the viewer may see it, or is the queue. Returns
 * null when there is no such family.
 */
export async function addressFamily(
  messaging: Messaging,
  { familyId, kind, event = null }: { familyId: FamilyId; kind: MessageKind; event?: MessageEvent | null },
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
  const { reachable, preferences } = await reachableOf(messaging, familyId, members);
  const zone = timeZoneOf(family.regionCode);
  const today = civilDateIn(now, zone);
  const assessment = assessFamily({ family, members }, { assess: messaging.assess, days });
  return {
    family,
    zone,
    recipient: chooseRecipient(reachable, { preferences, kind, month: monthOf(today) }),
    assessment,
    variables: variablesOf(head, { assessment, today, event, complaintUrl: messaging.complaintUrl }),
  };
}

/** Opens the numbers of the members, and finds what their owners prefer. */
async function reachableOf(
  { pool, keyring }: Pick<Messaging, 'pool' | 'keyring'>,
  familyId: FamilyId,
  members: readonly Participant[],
) {
  const numbers = await findPhones(
    { connection: pool, keyring },
    members.map(({ id }) => id),
  );
  const reachable = members.map(({ id, coveredThrough }) => ({ phone: numbers.get(id) ?? null, coveredThrough }));
  const phones = reachable.flatMap(({ phone }) => phone ?? []);
  return { reachable, preferences: await findContactPreferences({ pool, keyring }, { familyId, phones }) };
}

interface Told {
  readonly assessment: FamilyBill;
  readonly today: CivilDate;
  readonly event: MessageEvent | null;
  readonly complaintUrl: string;
}

const variablesOf = (head: Participant, { assessment, today, event, complaintUrl }: Told): MessageVariables =>
  toVariables({
    name: shortenName(head.name),
    card: head.cardNumber,
    achieves: assessment.achieves,
    monthsInArrears: assessment.monthsInArrears,
    months: assessment.months.map(({ month }) => month),
    arrearsTotal: assessment.arrearsTotal,
    dueNow: assessment.dueNow,
    stageDue: assessment.stageDue,
    dueDate: assessment.dueDate,
    today,
    complaintLink: `${complaintUrl}/${MASKED_CODE}`,
    event,
  });
