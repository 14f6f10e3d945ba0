/** Tabs that choose one of a few views: arrow keys move between them. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './Segments.module.css';

export interface Segment<Key extends string> {
  readonly key: Key;
  readonly word: string;
}

export interface SegmentsProps<Key extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Key>[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function Segments<Key extends string>({ label, segments, chosen, onChoose, children }: SegmentsProps<Key>) {
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
      <div ref={list} role="tablist" aria-label={label} className={styles['list']} onKeyDown={move}>
        {segments.map(({ key, word }) => (
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
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles['panel']}>
        {children}
      </div>
    </>
  );
}
