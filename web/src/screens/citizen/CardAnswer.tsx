/** How a card stands: the word first, then the one sum and by when, then the numbers by which it is paid. */
import { VirtualAccounts } from '../../parts/VirtualAccounts.js';
import { useSpeech } from '../../words/language.js';
import { Answer } from './Answer.js';
import styles from './CitizenScreen.module.css';
import { type Standing, deadlineOf } from './standing.js';

const LEADS = {
  ACTIVE: 'activeLead',
  SUSPENDED: 'suspendedLead',
  AWAITING_FIRST_PREMIUM: 'awaitingLead',
} as const;

function Bill({ standing }: { standing: Standing }) {
  const speech = useSpeech();
  const { status: told } = speech.words.citizen;
  const { toPay, monthsInArrears, billedMonths } = standing;
  return (
    <>
      <p className="second">{told.toPay}</p>
      <p className={styles['sum']}>{speech.format.rupiah(toPay)}</p>
      <p className="second">
        {monthsInArrears > 0 && `${told.months(monthsInArrears)}. `}
        {billedMonths < monthsInArrears && `${told.capped(billedMonths)} `}
        {deadlineOf(standing, speech)}
      </p>
      <VirtualAccounts
        accounts={[
          { bank: 'COMMON', number: standing.virtualAccount },
          { bank: 'MANDIRI', number: standing.virtualAccountMandiri },
        ]}
      />
      <p className="small">{told.how}</p>
    </>
  );
}

/** `isAsked`: somebody asked just now, and the answer is read at once. */
export function CardAnswer({ standing, isAsked = false }: { standing: Standing; isAsked?: boolean }) {
  const { words, format } = useSpeech();
  const { status: told } = words.citizen;
  const { status, toPay, dueDate, firstPremiumFrom = null } = standing;
  const isActive = status === 'ACTIVE';
  return (
    <>
      <Answer good={isActive} isAsked={isAsked}>
        <p className={styles['kind']}>{told.kind}</p>
        <h2 className={`${styles['word']} ${status === 'AWAITING_FIRST_PREMIUM' ? styles['long'] : ''}`}>
          {told[status]}
        </h2>
        <p>{told[LEADS[status]]}</p>
        {!isActive && toPay === 0 && firstPremiumFrom !== null && (
          <p>{told.firstFrom(format.date(firstPremiumFrom))}</p>
        )}
        {!isActive && toPay > 0 && <Bill standing={standing} />}
      </Answer>
      {isActive && toPay > 0 && (
        <section className={styles['answer']}>
          <Bill standing={standing} />
        </section>
      )}
      {isActive && toPay === 0 && (
        <p className={`second ${styles['form']}`}>
          {told.nothing} {dueDate !== null && told.nextBy(format.date(dueDate))}
        </p>
      )}
    </>
  );
}
