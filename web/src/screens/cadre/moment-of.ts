/** What the glass shows and says of the news: a door when a payment turned the card active, quieter things otherwise. */
import type { MomentProps } from '../../parts/Moment.js';
import type { Received } from '../../parts/receipt-rows.js';
import type { Speech } from '../../words/language.js';
import { ZONES, inSentence } from '../../words/format.js';
import { inWords } from '../../words/spoken.js';
import type { CardTurn, Family, FamilyNews, Payment, Withdrawal } from './family-at-the-door.js';

export type MomentShown = Omit<MomentProps, 'receipt' | 'act' | 'over' | 'onDismiss'>;

export const headOf = (family: Family): Family['participants'][number] | undefined =>
  family.participants.find(({ relation }) => relation === 'HEAD') ?? family.participants[0];

/** Who belongs to the family today. */
export const membersOf = ({ participants }: Family): Family['participants'] =>
  participants.filter(({ coveredThrough }) => coveredThrough === null);

/** Whether a payment turned the card active. */
export const isDoor = ({ cardStatus, previousCardStatus }: Payment): boolean =>
  cardStatus === 'ACTIVE' && previousCardStatus !== 'ACTIVE';

export function receivedOf(payment: Payment, family: Family, penaltyThrough: string | null): Received {
  const { appliedFrom, appliedThrough } = payment;
  return {
    amount: payment.amount,
    reference: payment.reference,
    channel: payment.channel,
    partnerName: payment.partner?.name ?? null,
    paidAt: payment.paidAt,
    zone: ZONES[family.region.timeZone],
    zoneName: family.region.timeZone,
    settled: appliedFrom === null || appliedThrough === null ? null : { from: appliedFrom, through: appliedThrough },
    monthsAhead: payment.monthsAhead,
    credit: payment.family?.credit ?? 0,
    next: payment.nextDue,
    isActive: payment.cardStatus === 'ACTIVE',
    penaltyThrough,
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

function momentOfPayment(payment: Payment, family: Family, speech: Speech): MomentShown {
  const { language, words } = speech;
  const { spoken, moment } = words.card;
  const { covered, of } = payment.membersCovered ?? { covered: 0, of: 0 };
  const money = [
    spoken.received(inWords(language, payment.amount), inSentence(words.common.channels[payment.channel])),
    ...(payment.reference === null ? [] : [spoken.reference(payment.reference)]),
  ];
  if (!isDoor(payment)) {
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

function momentOfWithdrawal(withdrawal: Withdrawal, { words, language }: Speech): MomentShown {
  const { moment, spoken } = words.card;
  const { cardStatus, previousCardStatus, cause, amount } = withdrawal;
  const isStopped = cardStatus !== 'ACTIVE' && previousCardStatus === 'ACTIVE';
  const sentence = `${isStopped ? moment.stopsAgain : moment.stays[cardStatus]} ${moment.causes[cause]}`;
  const said = [`${moment.withdrawn}.`, sentence, spoken.takenBack(inWords(language, amount))].join(' ');
  return { kind: 'receipt', word: moment.withdrawn, sentence, people: [], spoken: said };
}

/** The office changed something: no money came, so nothing is celebrated. */
function momentOfTurn({ cardStatus, membersCovered }: CardTurn, family: Family, { words }: Speech): MomentShown {
  const { moment } = words.card;
  const { covered, of } = membersCovered ?? { covered: 0, of: 0 };
  const isActive = cardStatus === 'ACTIVE';
  const sentence = isActive
    ? `${moment.quiet(covered, of)} ${moment.withoutPayment}`
    : `${moment.quietSuspended} ${moment.officeChanged}`;
  return {
    kind: isActive ? 'quiet' : 'receipt',
    word: words.common.status[cardStatus],
    sentence,
    people: isActive ? membersOf(family).map(({ name }) => name) : [],
    spoken: sentence,
  };
}

export function momentOf(news: FamilyNews, family: Family, speech: Speech): MomentShown {
  if (news.kind === 'paid') return momentOfPayment(news.payment, family, speech);
  if (news.kind === 'withdrawn') return momentOfWithdrawal(news.withdrawal, speech);
  return momentOfTurn(news.turn, family, speech);
}
