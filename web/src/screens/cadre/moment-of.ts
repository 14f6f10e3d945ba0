/** What the glass shows and says when money came: the door when the card turned active, a receipt otherwise. */
import type { MomentProps } from '../../parts/Moment.js';
import type { Received } from '../../parts/Receipt.js';
import type { Speech } from '../../words/language.js';
import { ZONES } from '../../words/format.js';
import { inWords } from '../../words/spoken.js';
import type { Family, Payment } from './family-at-the-door.js';

export type MomentShown = Omit<MomentProps, 'receipt' | 'over' | 'onDismiss'>;

export const headOf = (family: Family): Family['participants'][number] | undefined =>
  family.participants.find(({ relation }) => relation === 'HEAD') ?? family.participants[0];

/** Who belongs to the family today. */
export const membersOf = ({ participants }: Family): Family['participants'] =>
  participants.filter(({ coveredThrough }) => coveredThrough === null);

export function receivedOf(payment: Payment, family: Family): Received {
  const { appliedFrom, appliedThrough } = payment;
  return {
    amount: payment.amount,
    reference: payment.reference,
    channel: payment.channel,
    partnerName: payment.partner?.name ?? null,
    paidAt: payment.paidAt,
    zone: ZONES[family.region.timeZone],
    settled: appliedFrom === null || appliedThrough === null ? null : { from: appliedFrom, through: appliedThrough },
    next: payment.nextDue,
  };
}

function receiptWords(payment: Payment, { words }: Speech): { word: string; sentence: string } {
  const { moment } = words.card;
  const isActive = payment.cardStatus === 'ACTIVE';
  if (payment.instalment === null)
    return { word: moment.paid, sentence: isActive ? moment.staysActive : moment.staysSuspended };
  const { through, of } = payment.instalment;
  return { word: moment.stage(through, of), sentence: isActive ? moment.staysActive : moment.afterStage(of) };
}

export function momentOf(payment: Payment, family: Family, speech: Speech): MomentShown {
  const { language, words } = speech;
  const { spoken, moment } = words.card;
  const isDoor = payment.cardStatus === 'ACTIVE' && payment.previousCardStatus !== 'ACTIVE';
  const { covered, of } = payment.membersCovered ?? { covered: 0, of: 0 };
  const money = [
    spoken.received(inWords(language, payment.amount), words.common.channels[payment.channel].toLowerCase()),
    ...(payment.reference === null ? [] : [spoken.reference(payment.reference)]),
  ];
  if (!isDoor) {
    const { word, sentence } = receiptWords(payment, speech);
    return { kind: 'receipt', word, sentence, people: [], spoken: [`${word}.`, sentence, ...money].join(' ') };
  }
  const name = headOf(family)?.name ?? family.label;
  return {
    kind: 'door',
    word: words.common.status.ACTIVE,
    sentence: moment.again(covered, of),
    people: membersOf(family).map((member) => member.name),
    spoken: [spoken.active(name, inWords(language, covered), inWords(language, of)), ...money].join(' '),
  };
}
