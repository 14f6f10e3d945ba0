/** One queue: the list of what waits, and one thing of it in full, at an address of its own. */
import { Fragment, type ReactNode, useRef } from 'react';
import { ListDetail, type ListItem } from '../../parts/ListDetail.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { EmptyState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import type { DetailProps } from './morning.js';

export interface ThingsProps<Thing> extends Omit<DetailProps<Thing>, 'thing'> {
  readonly label: string;
  readonly things: readonly Thing[];
  readonly itemOf: (thing: Thing) => ListItem;
  readonly detailOf: (props: DetailProps<Thing>) => ReactNode;
  /** What the address names; null for none. */
  readonly id: string | null;
  readonly onChoose: (id: string) => void;
  /** What is said above the list; null for nothing. */
  readonly head?: string | null;
  readonly foot?: ReactNode;
}

/** Whether the address names something that was never here since the page was opened. */
function useIsLost(id: string | null, keys: readonly string[]): boolean {
  const seen = useRef(new Set<string>());
  for (const key of keys) seen.current.add(key);
  return id !== null && !seen.current.has(id);
}

export function Things<Thing>(props: ThingsProps<Thing>) {
  const { label, things, itemOf, detailOf, id, onChoose, head = null, foot, ...rest } = props;
  const { empty, lost } = useSpeech().words.officer;
  const items = things.map(itemOf);
  const isLost = useIsLost(
    id,
    items.map(({ key }) => key),
  );
  const byKey = new Map(things.map((thing, place) => [items[place]?.key, thing]));
  return (
    <>
      {isLost && (
        <div className={styles['lost']} role="status">
          <Note icon="info">
            <b>{lost.title}.</b> {lost.reason}
          </Note>
        </div>
      )}
      {head !== null && <p className={`second ${styles['turns']}`}>{head}.</p>}
      {things.length === 0 ? (
        <Panel title={label} flush>
          <EmptyState icon="check" title={empty.title} reason={empty.reason} />
          {foot}
        </Panel>
      ) : (
        <ListDetail label={label} items={items} foot={foot} address={{ key: isLost ? null : id, onChange: onChoose }}>
          {(key) => {
            const thing = byKey.get(key);
            return thing !== undefined && <Fragment key={key}>{detailOf({ thing, ...rest })}</Fragment>;
          }}
        </ListDetail>
      )}
    </>
  );
}
