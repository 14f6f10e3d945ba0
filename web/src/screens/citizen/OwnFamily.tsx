/** The own family: what is due, the numbers to pay it with, and the last payments. */
import { useQuery } from 'urql';
import { OwnFamilyDocument } from '../../operations/own-family.js';
import { Button } from '../../parts/Button.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { inGroups } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { Answer } from './Answer.js';
import styles from './CitizenScreen.module.css';

/** How many payments are shown. */
const SHOWN = 5;

export function OwnFamily({ onLeave }: { onLeave: () => void }) {
  const { words, format } = useSpeech();
  const { own: told, status } = words.citizen;
  const [{ data, error }, again] = useQuery({ query: OwnFamilyDocument });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const family = data?.myFamily;
  if (family === undefined || family === null) return <Skeleton />;
  const numbers = [family.virtualAccount, family.virtualAccountMandiri].filter((number) => number !== null);
  return (
    <Answer>
      <h2>{told.title}</h2>
      <p className="second">{status.toPay}</p>
      <p className={styles['sum']}>{format.rupiah(family.dueNow)}</p>
      <p className="second">{told.accounts}</p>
      {numbers.map((number) => (
        <p key={number} className="typed">
          <b>{inGroups(number)}</b>
        </p>
      ))}
      {family.instalmentPlan !== null && (
        <p>{told.plan(format.rupiah(family.instalmentPlan.paid), format.rupiah(family.instalmentPlan.total))}</p>
      )}
      <h3>{told.payments}</h3>
      {family.payments.length === 0 && <p className="second">{told.noPayments}</p>}
      <ul className={styles['bullets']}>
        {family.payments.slice(0, SHOWN).map(({ amount, paidAt }) => (
          <li key={paidAt}>{told.paid(format.rupiah(amount), format.day(paidAt))}</li>
        ))}
      </ul>
      <Button onClick={onLeave}>{told.leave}</Button>
    </Answer>
  );
}
