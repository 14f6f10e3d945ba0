/** The phone beside the promise: a card that is suspended, the green door that opens over it, and the receipt below. */
import type { CSSProperties, ReactNode, Ref } from 'react';
import type { Bill, Delivery, Paying } from '../../live/paying-a-bill.js';
import { Icon } from '../../parts/icons.js';
import { useSpeech } from '../../words/language.js';
import styles from './Hero.module.css';

/** The word of a status as large as the glass lets it be, in one line whatever the language. */
function Word({ text }: { text: string }) {
  return (
    <b className={styles['word']} style={{ '--letters': text.length } as CSSProperties}>
      {text}
    </b>
  );
}

function ActiveGlass({ children }: { children: ReactNode }) {
  const { common } = useSpeech().words;
  return (
    <div className={`${styles['glass']} ${styles['open']}`}>
      <span className={styles['disc']}>
        <Icon name="check" size={44} />
      </span>
      <Word text={common.status.ACTIVE} />
      <span>{children}</span>
    </div>
  );
}

export interface HeroPhoneProps extends Pick<Paying, 'covered' | 'seenMs'> {
  readonly ref: Ref<HTMLElement>;
  readonly bill: Bill;
  readonly delivery: Delivery | null;
}

export function HeroPhone({ ref, bill, covered, seenMs, delivery }: HeroPhoneProps) {
  const { words, format } = useSpeech();
  const { front, common, card } = words;
  const { dueNow, months } = bill.arrears;
  return (
    <section ref={ref} className={styles['phone']} aria-label={front.phone.title}>
      <div className={styles['screen']}>
        {covered === null ? (
          <div className={styles['glass']}>
            <span className={styles['disc']}>
              <Icon name="pause" size={44} />
            </span>
            <Word text={common.status.SUSPENDED} />
            <span>{bill.participants[0]?.name ?? bill.label}</span>
            <span className="second small">{front.phone.owes(months.length, bill.participants.length)}</span>
          </div>
        ) : (
          <ActiveGlass>{card.moment.again(covered.covered, covered.of)}</ActiveGlass>
        )}
      </div>
      <div className={styles['slip']}>
        <b>{format.rupiah(delivery?.amount ?? dueNow)}</b>
        {covered === null ? (
          <span className="second">{front.phone.wanted}</span>
        ) : (
          <span className="typed">{delivery?.reference ?? '…'}</span>
        )}
        <span className="second small">
          {covered === null ? front.phone.waits : seenMs !== null && front.phone.after(format.number(seenMs))}
        </span>
      </div>
    </section>
  );
}

/** A picture of the moment; while something real is on its way the glass is empty. */
export function PicturedPhone({ isComing = false }: { isComing?: boolean }) {
  const { words, format } = useSpeech();
  const { phone } = words.front;
  if (isComing)
    return (
      <div className={styles['phone']} aria-busy="true">
        <span className="unseen">{words.common.loading}</span>
      </div>
    );
  return (
    <div className={styles['phone']} role="img" aria-label={phone.picture}>
      <div className={styles['screen']}>
        <ActiveGlass>{phone.covered}</ActiveGlass>
      </div>
      <div className={styles['slip']}>
        <b>{format.rupiah(700_000)}</b>
        <span className="typed">TRX 8841 2207 5519</span>
      </div>
    </div>
  );
}
