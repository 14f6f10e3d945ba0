/** Tabs that choose one of a few views: arrow keys move between them. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './Segments.module.css';

export interface Segment<Key extends string> {
  readonly key: Key;
  readonly word: string;
  /** How many things are in this view. */
  readonly count?: number;
}

export interface SegmentsProps<Key extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  /** Whether it heads a desk: a line below the words, and no frame around the view. */
  readonly isHead?: boolean;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Segments<Key extends string>(props: SegmentsProps<Key>) {
  const { label, segments, chosen, onChoose, isHead = false, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = segments.findIndex(({ key }) => key === chosen);
    const next = segments[(place + step + segments.length) % segments.length];
    if (next === undefined) return;
    onChoose(next.key);
    list.current?.querySelectorAll('button')[segments.indexOf(next)]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles[isHead ? 'heads' : 'list']} onKeyDown={move}>
        {segments.map(({ key, word, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-controls={`${id}-panel`}
            aria-selected={key === chosen}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => onChoose(key)}
          >
            {word}
            {count !== undefined && <span className={styles['count']}>{count}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        className={isHead ? undefined : styles['panel']}
      >
        {children}
      </div>
    </>
  );
}
