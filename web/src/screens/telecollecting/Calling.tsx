/** A family that is being called: who it is, what to say, and what the call came to. A payment meanwhile shows at once. */
import { useSubscription } from 'urql';
import { FamilyPaysDocument, type FamilyPaysSubscription } from '../../operations/telecollecting-live.js';
import { Button } from '../../parts/Button.js';
import { Note } from '../../parts/Note.js';
import { useSpeech } from '../../words/language.js';
import styles from './Calling.module.css';
import { FamilyPanel } from './FamilyPanel.js';
import { useSecondsLeft } from './LeaseClock.js';
import { OutcomePanel } from './OutcomePanel.js';
import { ScriptPanel } from './ScriptPanel.js';
import type { Call, Calls, RecordInput } from './use-calls.js';

export interface CallingProps {
  readonly call: Call;
  /** The name of who calls. */
  readonly caller: string;
  /** The cursor from which payments are told. */
  readonly after: string | null;
  readonly calls: Calls;
  readonly onRecord: (input: RecordInput) => Promise<void>;
}

type Payment = FamilyPaysSubscription['paymentConfirmed'];

/** The newest payment since the family was claimed. */
function usePaymentSince({ assignedAt, family }: Call, after: string | null): Payment | null {
  const [{ data }] = useSubscription({
    query: FamilyPaysDocument,
    variables: { family: family?.id ?? '', after },
    pause: family === null,
  });
  const payment = data?.paymentConfirmed;
  return payment !== undefined && Date.parse(payment.postedAt) >= Date.parse(assignedAt) ? payment : null;
}

function PaidNow({ payment, onNext }: { payment: Payment; onNext: (() => void) | null }) {
  const { words, format } = useSpeech();
  const { paid, next } = words.telecollecting;
  const isActive = payment.cardStatus === 'ACTIVE';
  const left = payment.family?.arrears.amountToReactivate ?? 0;
  return (
    <div className={styles['paid']} role="status">
      <Note tone={isActive ? 'good' : 'warning'} icon={isActive ? 'check' : 'clock'}>
        <h2>
          {isActive
            ? paid.active(format.rupiah(payment.amount))
            : paid.partly(format.rupiah(payment.amount), format.rupiah(left))}
        </h2>
        <p>
          {paid.reference(words.common.channels[payment.channel], payment.reference ?? '—')}. {paid.do}
        </p>
      </Note>
      {isActive && onNext !== null && (
        <Button kind="primary" onClick={onNext}>
          {next}
        </Button>
      )}
    </div>
  );
}

export function Calling({ call, caller, after, calls, onRecord }: CallingProps) {
  const { words } = useSpeech();
  const { lease, next } = words.telecollecting;
  const payment = usePaymentSince(call, after);
  const isOver = useSecondsLeft(call.leaseUntil) === 0;
  const campaignId = call.campaign?.id;
  const takeNext = campaignId === undefined ? null : () => void calls.take(campaignId);
  const arrears = payment?.family?.arrears ?? call.family?.arrears ?? null;
  const amount = payment === null ? call.amountToReactivate : (arrears?.amountToReactivate ?? call.amountToReactivate);
  return (
    <>
      {payment !== null && <PaidNow payment={payment} onNext={takeNext} />}
      {isOver && (
        <div className={styles['paid']} role="alert">
          <Note tone="warning" icon="clock">
            {lease.overReason}
          </Note>
          {takeNext !== null && (
            <Button kind="primary" onClick={takeNext}>
              {next}
            </Button>
          )}
        </div>
      )}
      <div className={styles['desk']}>
        <FamilyPanel call={call} amount={amount} status={arrears?.status ?? 'SUSPENDED'} />
        <ScriptPanel call={call} caller={caller} amount={amount} arrears={arrears} />
        <OutcomePanel call={call} amount={amount} calls={calls} onRecord={onRecord} />
      </div>
    </>
  );
}
