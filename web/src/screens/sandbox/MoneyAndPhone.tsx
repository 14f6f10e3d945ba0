/** A bill, its payment, what happened, and the phone of the cadre who stands at that family's door. */
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useAsk } from '../../live/use-ask.js';
import { BillsToTryDocument } from '../../operations/sandbox-bills.js';
import { PayTracedDocument } from '../../operations/sandbox-pay.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { type Bill, type Payment, PayPanel } from './PayPanel.js';
import { PhonePanel } from './PhonePanel.js';
import styles from './SandboxScreen.module.css';
import { TracePanel } from './TracePanel.js';
import { useCardSeen } from './use-card-seen.js';

/** A reference as tills print them. */
const newReference = (): string => `TRX${String(Date.now()).slice(-10)}${Math.floor(Math.random() * 90 + 10)}`;

export function MoneyAndPhone() {
  const { pay: told } = useSpeech().words.sandbox;
  const [{ data, error, fetching }, again] = useQuery({ query: BillsToTryDocument, requestPolicy: 'network-only' });
  // Those that were listed first: a family that pays leaves the list of the suspended, and stays on the screen.
  const [bills, setBills] = useState<readonly Bill[] | null>(null);
  const [place, setPlace] = useState(0);
  useEffect(() => {
    if (data !== undefined) setBills((before) => before ?? (data.families?.edges ?? []).map(({ node }) => node));
  }, [data]);
  if (bills === null)
    return error === undefined || fetching ? (
      <Skeleton lines={8} />
    ) : (
      <ErrorState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    );
  const bill = bills[place];
  if (bill === undefined) return <EmptyState icon="check" title={told.empty} reason={told.emptyReason} />;
  return <OneBill key={bill.id} bill={bill} onNext={() => setPlace((before) => before + 1)} />;
}

function OneBill({ bill, onNext }: { bill: Bill; onNext: () => void }) {
  const { state, data, error, ask } = useAsk('mutation', PayTracedDocument);
  const pressedAt = useRef(0);
  const seenAt = useCardSeen(bill.id);
  const pay = ({ channel, amount }: Payment): void => {
    pressedAt.current = performance.now();
    const sum = amount === null ? {} : { amount };
    void ask({ input: { familyId: bill.id, channel, reference: newReference(), ...sum } });
  };
  const answer = data?.payBill ?? null;
  const isActive = seenAt !== null;
  return (
    <>
      <div className={styles['column']}>
        <PayPanel bill={bill} isActive={isActive} isSending={state === 'asking'} onPay={pay} onNext={onNext} />
        <TracePanel
          isSending={state === 'asking'}
          answer={answer}
          error={error}
          seenMs={seenAt === null || pressedAt.current === 0 ? null : seenAt - pressedAt.current}
        />
      </div>
      <PhonePanel familyId={bill.id} />
    </>
  );
}
