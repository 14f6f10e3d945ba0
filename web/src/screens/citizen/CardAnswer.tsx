/** How a card stands: the word first, then the one sum, then how it is paid. */
import type { CardStatusForAnybodyQuery } from '../../operations/citizen-status.js';
import { useSpeech } from '../../words/language.js';
import { Answer } from './Answer.js';
import styles from './CitizenScreen.module.css';

export type CardAnswered = Extract<CardStatusForAnybodyQuery['publicStatus'], { __typename: 'PublicStatus' }>;

const LEADS = {
  ACTIVE: 'activeLead',
  SUSPENDED: 'suspendedLead',
  AWAITING_FIRST_PREMIUM: 'awaitingLead',
} as const;

export function CardAnswer({ card }: { card: CardAnswered }) {
  const { words } = useSpeech();
  const { status: told } = words.citizen;
  const isActive = card.status === 'ACTIVE';
  return (
    <>
      <Answer good={isActive}>
        <p className={styles['kind']}>{told.kind}</p>
        <h2 className={`${styles['word']} ${card.status === 'AWAITING_FIRST_PREMIUM' ? styles['long'] : ''}`}>
          {told[card.status]}
        </h2>
        <p>{told[LEADS[card.status]]}</p>
        {!isActive && <Bill card={card} />}
      </Answer>
      {isActive && card.amountToPay > 0 && (
        <section className={styles['answer']}>
          <Bill card={card} />
        </section>
      )}
      {isActive && card.amountToPay === 0 && <p className={`second ${styles['form']}`}>{told.nothing}</p>}
      <p className={`second ${styles['form']}`}>{card.explanation}</p>
    </>
  );
}

function Bill({ card }: { card: CardAnswered }) {
  const { words, format } = useSpeech();
  const { status: told } = words.citizen;
  return (
    <>
      <p className="second">{told.toPay}</p>
      <p className={styles['sum']}>{format.rupiah(card.amountToPay)}</p>
      <p className="second">
        {card.monthsInArrears > 0 && `${told.months(card.monthsInArrears)}. `}
        {card.dueDate !== null && told.due(format.date(card.dueDate))}{' '}
        {card.firstPremiumFrom !== null && told.firstFrom(format.date(card.firstPremiumFrom))}
      </p>
      <p className="small">{told.how}</p>
    </>
  );
}
