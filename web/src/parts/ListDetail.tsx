/**
 * A list beside what is chosen of it. Arrow keys go through the list, Enter goes into the detail, Escape comes back; when
 * what is chosen leaves the list, what follows it is chosen, and the focus goes there.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './ListDetail.module.css';

export interface ListItem {
  readonly key: string;
  readonly title: ReactNode;
  /** A sum, or another short thing at the end of the first line. */
  readonly amount?: string | undefined;
  readonly about: ReactNode;
  readonly age: ReactNode;
}

export interface ListDetailProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  /** What stands above the list, such as a filter. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  /** Where the address of the page says what is chosen, and is told of every other choice; null: it says nothing. */
  readonly address?: { readonly key: string | null; readonly onChange: (key: string) => void } | undefined;
  /** Draws the detail of the item with this key. */
  readonly children: (key: string) => ReactNode;
}

const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_place, last) => last,
};

/** The key that is chosen: what the address or the last choice says, or what has taken its place. */
function useChosen(items: readonly ListItem[], address: ListDetailProps['address']) {
  const [last, setLast] = useState({ key: address?.key ?? items[0]?.key ?? '', place: 0 });
  const key = address?.key ?? last.key;
  const found = items.findIndex((item) => item.key === key);
  const at = found === -1 ? Math.min(last.place, items.length - 1) : found;
  const chosen = items[at]?.key ?? '';
  const choose = (next: string): void => {
    const place = items.findIndex((item) => item.key === next);
    setLast({ key: next, place: Math.max(0, place) });
    address?.onChange(next);
  };
  useEffect(() => {
    if (chosen !== '' && (chosen !== last.key || at !== last.place)) setLast({ key: chosen, place: at });
  }, [chosen, last, at]);
  useEffect(() => {
    if (address !== undefined && address.key !== null && chosen !== '' && address.key !== chosen)
      address.onChange(chosen);
  }, [address, chosen]);
  return { chosen, at, choose, hasMoved: found === -1 && key !== '' };
}

export function ListDetail({ label, items, head, foot, address, children }: ListDetailProps) {
  const { chosen, at, choose, hasMoved } = useChosen(items, address);
  const list = useRef<HTMLUListElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const focusRow = (place: number): void => list.current?.querySelectorAll('button')[place]?.focus();
  useEffect(() => {
    const active = document.activeElement;
    if (hasMoved && (active === null || active === document.body || detail.current?.contains(active) === true))
      list.current?.querySelectorAll('button')[at]?.focus();
  }, [hasMoved, at]);

  useEffect(() => {
    // What an address has chosen may lie further down; the page itself stays where it is.
    const row = list.current?.querySelectorAll('button')[at];
    if (row === undefined || list.current === null) return;
    const { top, bottom } = list.current.getBoundingClientRect();
    const place = row.getBoundingClientRect();
    if (place.top < top) list.current.scrollTop += place.top - top;
    else if (place.bottom > bottom) list.current.scrollTop += place.bottom - bottom;
  }, [at]);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      detail.current?.focus();
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = step(at, items.length - 1);
    choose(items[place]?.key ?? chosen);
    focusRow(place);
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') focusRow(at);
  };

  return (
    <div className={styles['pair']}>
      <section className={styles['list']} aria-label={label}>
        {head}
        <ul ref={list} onKeyDown={press}>
          {items.map(({ key, title, amount, about, age }) => (
            <li key={key}>
              <button
                type="button"
                aria-pressed={key === chosen}
                tabIndex={key === chosen ? 0 : -1}
                onClick={() => choose(key)}
              >
                <b className={styles['title']}>{title}</b>
                <b className={styles['amount']}>{amount}</b>
                <span className={styles['more']}>
                  <span className={styles['about']}>{about}</span>
                  <span className={styles['age']}>{age}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {foot}
      </section>
      <div ref={detail} className={styles['detail']} tabIndex={-1} onKeyDown={leave}>
        {chosen !== '' && children(chosen)}
      </div>
    </div>
  );
}
