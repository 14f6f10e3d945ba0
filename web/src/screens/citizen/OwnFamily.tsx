/** The own family: how its card stands, what is due, the numbers to pay it with, and the last payments. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { type OwnFamilyQuery, OwnFamilyDocument } from '../../operations/own-family.js';
import { Button } from '../../parts/Button.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { CardAnswer } from './CardAnswer.js';
import styles from './CitizenScreen.module.css';
import { OwnData } from './OwnData.js';

type Family = NonNullable<OwnFamilyQuery['myFamily']>;
type Channel = keyof Words['common']['channels'];

/** How many payments are shown. */
const SHOWN = 5;

/** Whoever comes back to this window, perhaps from the bank's application, sees what has become of the card. */
function useAnewOnReturn(again: () => void): void {
  useEffect(() => {
    const onShown = (): void => void (document.visibilityState === 'visible' && again());
    document.addEventListener('visibilitychange', onShown);
    return () => document.removeEventListener('visibilitychange', onShown);
  }, [again]);
}

function Payments({ payments }: Pick<Family, 'payments'>) {
  const { words, format } = useSpeech();
  const { own: told } = words.citizen;
  return (
    <>
      <h3>{told.payments}</h3>
      {payments.length === 0 && <p className="second">{told.noPayments}</p>}
      <ul className={styles['bullets']}>
        {payments.slice(0, SHOWN).map(({ amount, channel, paidAt }) => (
          <li key={paidAt}>
            {told.paid(format.rupiah(amount), words.common.channels[channel as Channel] ?? channel, format.day(paidAt))}
          </li>
        ))}
      </ul>
    </>
  );
}

export interface OwnFamilyProps {
  /** The token of the family, with which its data are taken along. */
  readonly token: string;
  readonly onLeave: () => void;
}

/** The own family, or what it may ask about its data. */
export function OwnFamily({ token, onLeave }: OwnFamilyProps) {
  const [isData, setData] = useState(false);
  if (isData) return <OwnData token={token} onBack={() => setData(false)} />;
  return <Standing onData={() => setData(true)} onLeave={onLeave} />;
}

function Standing({ onData, onLeave }: { onData: () => void; onLeave: () => void }) {
  const { words, format } = useSpeech();
  const { own: told } = words.citizen;
  const [{ data, error }, ask] = useQuery({ query: OwnFamilyDocument });
  useAnewOnReturn(ask);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const family = data?.myFamily ?? null;
  if (family === null)
    return error === undefined ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={again} />;
  const plan = family.instalmentPlan;
  return (
    <>
      <h2>{told.title}</h2>
      <CardAnswer standing={{ ...family, toPay: family.dueNow }} />
      <section className={styles['apart']}>
        {plan?.state === 'RUNNING' && <p>{told.plan(format.rupiah(plan.paid), format.rupiah(plan.total))}</p>}
        <Payments payments={family.payments} />
      </section>
      <p className={styles['form']}>
        <Button onClick={onData}>{words.citizen.data.open}</Button>
        <Button onClick={onLeave}>{told.leave}</Button>
      </p>
    </>
  );
}
