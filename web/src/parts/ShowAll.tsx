/** A list that is long shows its beginning, says how many there are, and shows all of them on a press. */
import { type ReactNode, useState } from 'react';
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import styles from './ShowAll.module.css';

export interface ShowAllProps<Item> {
  readonly items: readonly Item[];
  /** How many there are, which may be more than came. */
  readonly total: number;
  readonly few: number;
  readonly children: (shown: readonly Item[]) => ReactNode;
}

export function ShowAll<Item>({ items, total, few, children }: ShowAllProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const { words, format } = useSpeech();
  const { showAll } = words.common;
  const shown = isWhole ? items : items.slice(0, few);
  return (
    <>
      {children(shown)}
      {total > few && (
        <p className={styles['more']}>
          <span className="muted small">{showAll.shown(format.number(shown.length), format.number(total))}</span>
          <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? showAll.few : showAll.all}
          </Button>
        </p>
      )}
    </>
  );
}
