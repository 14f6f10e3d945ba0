/** A bill, its payment, what happened, and the phone of the cadre who stands at that family's door. */
import { useState } from 'react';
import { type Bill, useBillsToTry, usePaying } from '../../live/paying-a-bill.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { PayPanel } from './PayPanel.js';
import { PhonePanel } from './PhonePanel.js';
import styles from './SandboxScreen.module.css';
import { TracePanel } from './TracePanel.js';

export function MoneyAndPhone() {
  const { pay: told } = useSpeech().words.sandbox;
  const { bills, error, readAgain } = useBillsToTry();
  const [place, setPlace] = useState(0);
  if (bills === null) return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={readAgain} />;
  const bill = bills[place];
  if (bill === undefined) return <EmptyState icon="check" title={told.empty} reason={told.emptyReason} />;
  return <OneBill key={bill.id} bill={bill} onNext={() => setPlace((before) => before + 1)} />;
}

function OneBill({ bill, onNext }: { bill: Bill; onNext: () => void }) {
  const { pay, ...paying } = usePaying(bill);
  return (
    <>
      <div className={styles['column']}>
        <PayPanel
          bill={bill}
          isActive={paying.covered !== null}
          isSending={paying.isSending}
          onPay={pay}
          onNext={onNext}
        />
        <TracePanel {...paying} />
      </div>
      <PhonePanel familyId={bill.id} />
    </>
  );
}
