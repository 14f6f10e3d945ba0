/**
 * The moment: the card turned active while somebody looked. A green door opens over the card and fills the glass; the
 * word, the people, the receipt. It stays until it is dismissed. Without motion all of it is there at once.
 */
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useSpeech } from '../words/language.js';
import { useAnnounce } from './Announcer.js';
import { Button } from './Button.js';
import { Icon } from './icons.js';
import styles from './Moment.module.css';

/** A short, a pause, and a long: it is felt in a pocket and told apart from a message. */
const HAPTIC = [70, 50, 220];

/** The door stands where the card lies on the glass. */
function hang(door: HTMLElement | null, card: HTMLElement | null): void {
  if (!door || !card) return;
  // Whoever looks at a barcode has scrolled past the card.
  card.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const [glass, place] = [door.getBoundingClientRect(), card.getBoundingClientRect()];
  door.style.setProperty('--door-top', `${Math.max(0, place.top - glass.top)}px`);
  door.style.setProperty('--door-bottom', `${Math.max(0, glass.bottom - place.bottom)}px`);
}

export interface MomentProps {
  /** `door`: a payment made the card active. `quiet`: it is active, and no money came. `receipt`: anything else. */
  readonly kind: 'door' | 'quiet' | 'receipt';
  readonly word: string;
  readonly sentence: string;
  readonly people: readonly string[];
  /** What is said aloud at once. */
  readonly spoken: string;
  /** The card over which the door opens. */
  readonly over: RefObject<HTMLElement | null>;
  readonly receipt: ReactNode;
  /** What can be done with the receipt, beside the way back. */
  readonly act?: ReactNode;
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

export function Moment({ kind, word, sentence, people, spoken, over, receipt, act, onDismiss }: MomentProps) {
  const { card } = useSpeech().words;
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const door = useRef<HTMLElement>(null);
  useLayoutEffect(() => hang(door.current, over.current), [over]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    announce(spoken, kind === 'quiet' ? 'polite' : 'assertive');
    if (kind === 'door' && 'vibrate' in navigator) navigator.vibrate(HAPTIC);
  }, [announce, spoken, kind]);
  return (
    <section ref={door} className={`${styles['moment']} ${styles[kind]}`} aria-labelledby="moment-word">
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
        <div className={styles['acts']}>
          <Button kind="primary" size="big" wide onClick={onDismiss}>
            {card.moment.done}
          </Button>
          {act}
        </div>
      </div>
    </section>
  );
}
