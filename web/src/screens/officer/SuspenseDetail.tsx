/** Money in suspense: what was paid, what the bill was, and a proposal on which a second person decides. */
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import type { DetailProps, Suspense } from './morning.js';
import { ProposeForm } from './ProposeForm.js';
import { SuspenseFacts } from './SuspenseFacts.js';

export function SuspenseDetail({ thing, viewer, onDone }: DetailProps<Suspense>) {
  const { words, format } = useSpeech();
  const say = words.officer;
  return (
    <Panel
      title={say.suspense.reason[thing.reason]}
      lead={thing.family?.label ?? say.suspense.noFamily}
      aside={<span className={styles['big']}>{format.rupiah(thing.amount)}</span>}
    >
      <div className={styles['body']}>
        <SuspenseFacts thing={thing} viewer={viewer} />
        <ProposeForm item={thing} viewer={viewer} onDone={onDone} />
      </div>
    </Panel>
  );
}
