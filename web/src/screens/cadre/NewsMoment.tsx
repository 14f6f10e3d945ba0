/** The glass while there is news of the family: the moment, and below it what can be held on to. */
import type { RefObject } from 'react';
import { useQuery } from 'urql';
import { todayIn } from '../../live/place-zone.js';
import { PenaltyWindowDocument } from '../../operations/penalty-window.js';
import { Moment } from '../../parts/Moment.js';
import { Receipt, Slip } from '../../parts/Receipt.js';
import { receiptText } from '../../parts/receipt-rows.js';
import { ShareButton } from '../../parts/ShareButton.js';
import { useSpeech } from '../../words/language.js';
import type { Family, FamilyNews, Payment, Withdrawal } from './family-at-the-door.js';
import { isDoor, momentOf, receivedOf } from './moment-of.js';

/** Care in a hospital soon after a card became active again costs a penalty, which the family should hear of today. */
function usePenaltyThrough(payment: Payment, family: Family): string | null {
  const [{ data }] = useQuery({
    query: PenaltyWindowDocument,
    variables: { family: family.id, today: todayIn(family.region.timeZone) },
    pause: !isDoor(payment),
    requestPolicy: 'network-only',
  });
  const told = data?.servicePenalty;
  return told?.__typename === 'ServicePenalty' ? told.windowThrough : null;
}

function TakenBack({ withdrawal }: { withdrawal: Withdrawal }) {
  const { words, format } = useSpeech();
  const { moment, receipt } = words.card;
  const { amount, reference, partner, family } = withdrawal;
  const due = family?.arrears.dueNow ?? 0;
  const rows = [
    ...(reference === null ? [] : [{ term: receipt.reference, value: reference, isTyped: true }]),
    ...(partner === null ? [] : [{ term: receipt.partner, value: partner.name }]),
    ...(due === 0 ? [] : [{ term: moment.payNow, value: format.rupiah(due) }]),
  ];
  return <Slip word={moment.takenBack} amount={amount} rows={rows} />;
}

export interface NewsMomentProps {
  readonly news: FamilyNews;
  readonly family: Family;
  readonly over: RefObject<HTMLElement | null>;
  readonly onDismiss: () => void;
}

function PaidMoment({ payment, family, ...shown }: Omit<NewsMomentProps, 'news'> & { readonly payment: Payment }) {
  const speech = useSpeech();
  const { receipt } = speech.words.card;
  const received = receivedOf(payment, family, usePenaltyThrough(payment, family));
  const text = receiptText(received, speech);
  return (
    <Moment
      {...momentOf({ kind: 'paid', payment }, family, speech)}
      {...shown}
      receipt={<Receipt {...received} />}
      act={<ShareButton text={text} share={receipt.send} copy={receipt.copy} what={receipt.title} />}
    />
  );
}

export function NewsMoment({ news, family, ...shown }: NewsMomentProps) {
  const speech = useSpeech();
  if (news.kind === 'paid') return <PaidMoment payment={news.payment} family={family} {...shown} />;
  const receipt = news.kind === 'withdrawn' ? <TakenBack withdrawal={news.withdrawal} /> : null;
  return <Moment {...momentOf(news, family, speech)} {...shown} receipt={receipt} />;
}
