/** What happened to one payment: each step of the server in milliseconds, and the screen that saw the card turn. */
import type { Delivery, Paying } from '../../live/paying-a-bill.js';
import { Panel } from '../../parts/Panel.js';
import { SCREEN_LIST } from '../../parts/screen-list.js';
import { Trace, type TraceStep } from '../../parts/Trace.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { CallDetails } from './CallDetails.js';
import styles from './SandboxScreen.module.css';

const DASHBOARD = '/cabang';

/** The words of a step of the server. */
function wordsOf(step: string, delivery: Delivery, told: Words['sandbox']['trace']): Omit<TraceStep, 'key' | 'ms'> {
  const { trace, paymentId } = delivery;
  const toldScreens = trace?.steps.some((known) => known.step === 'EVENT') ?? false;
  switch (step) {
    case 'SIGNED':
      return { title: told.SIGNED, detail: delivery.partnerName };
    case 'SENT':
      return { title: told.SENT, detail: `POST ${trace?.path}` };
    case 'POSTED':
      return toldScreens
        ? { title: told.POSTED, detail: told.posted }
        : { title: told.suspense, detail: told.suspended, isBad: true };
    case 'EVENT':
      return { title: told.EVENT, detail: told.event };
    default: {
      const detail = paymentId === null ? told.refused : delivery.reference;
      return { title: told.ANSWERED(trace?.status ?? 0), detail, isBad: paymentId === null };
    }
  }
}

export function TracePanel({
  isSending,
  answer,
  error,
  seenMs,
}: Pick<Paying, 'isSending' | 'answer' | 'error' | 'seenMs'>) {
  const { words } = useSpeech();
  const { trace: told } = words.sandbox;
  const delivery = answer?.__typename === 'BillPaid' ? answer.delivery : null;
  const steps: TraceStep[] = (delivery?.trace?.steps ?? []).map(({ step, ms }) => ({
    key: step,
    ms,
    ...(delivery === null ? { title: step } : wordsOf(step, delivery, told)),
  }));
  const isTold = steps.some(({ key }) => key === 'EVENT');
  if (isTold)
    steps.push({ key: 'SEEN', ms: seenMs, title: told.SEEN, detail: seenMs === null ? told.awaited : told.seen });
  const refusal = error === null ? (answer !== null && 'message' in answer ? answer.message : null) : error.message;
  const hasDashboard = SCREEN_LIST.some(({ path }) => (path as string) === DASHBOARD);
  return (
    <Panel
      title={told.title}
      lead={told.lead}
      footer={
        hasDashboard ? (
          <a href={DASHBOARD} target="_blank" rel="noreferrer">
            {told.dashboard}
          </a>
        ) : undefined
      }
    >
      {refusal !== null && <p role="alert">{refusal}</p>}
      {refusal === null && steps.length === 0 && (
        <p className="second" aria-busy={isSending}>
          {isSending ? words.sandbox.pay.sending : told.none}
        </p>
      )}
      <div className={styles['happened']} role="status">
        {steps.length > 0 && <Trace steps={steps} label={told.title} />}
      </div>
      {delivery !== null && <CallDetails delivery={delivery} />}
    </Panel>
  );
}
