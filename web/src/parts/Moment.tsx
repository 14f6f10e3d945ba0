/**
 * The moment: the card turned active while somebody looked. A green door opens over the card and fills the glass; the
 * word, the people, the receipt. It stays until it is dismissed. Without motion all of it is there at once.
 */
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../words/language.js';
import { useAnnounce } from './Announcer.js';
import { Button } from './Button.js';
import { Icon } from './icons.js';
import styles from './Moment.module.css';

/** A short, a pause, and a long: it is felt in a pocket and told apart from a message. */
const HAPTIC = [70, 50, 220];

/** Where on the glass the door stands, in pixels from its edges. */
export interface DoorPlace {
  readonly top: number;
  readonly bottom: number;
}

export interface MomentProps {
  /** `door`: the card is active again. `receipt`: money came, and the card stays as it was. */
  readonly kind: 'door' | 'receipt';
  readonly word: string;
  readonly sentence: string;
  readonly people: readonly string[];
  /** What is said aloud at once. */
  readonly spoken: string;
  readonly door?: DoorPlace | undefined;
  readonly receipt: ReactNode;
  readonly onDismiss: () => void;
}

function Tick() {
  return (
    <svg className={styles['tick']} viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="58" />
      <path d="M34 62l19 19 35-40" pathLength="100" />
    </svg>
  );
}

export function Moment({ kind, word, sentence, people, spoken, door, receipt, onDismiss }: MomentProps) {
  const { card } = useSpeech().words;
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    announce(spoken, 'assertive');
    if (kind === 'door' && 'vibrate' in navigator) navigator.vibrate(HAPTIC);
  }, [announce, spoken, kind]);
  const place = { '--door-top': `${door?.top ?? 120}px`, '--door-bottom': `${door?.bottom ?? 460}px` } as CSSProperties;
  return (
    <section className={`${styles['moment']} ${styles[kind]}`} style={place} aria-labelledby="moment-word">
      <div className={styles['field']}>
        {kind === 'door' && <Tick />}
        <h2 ref={heading} id="moment-word" tabIndex={-1} className={styles['word']}>
          {word}
        </h2>
        <p className={styles['sentence']}>{sentence}</p>
        {people.length > 0 && (
          <ul className={styles['people']}>
            {people.map((name, index) => (
              <li key={name} style={{ '--turn': index } as CSSProperties}>
                <Icon name="check" />
                {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles['slip']}>
        {receipt}
        <Button kind="primary" size="big" wide onClick={onDismiss}>
          {card.moment.done}
        </Button>
      </div>
    </section>
  );
}
