/** Who the cadre is, what this phone keeps, and how to remove it. */
import { useState } from 'react';
import { useKeptQuery } from '../../live/kept-query.js';
import { useQueuedVisits } from '../../live/offline.js';
import { wipe } from '../../live/offline-store.js';
import { Button } from '../../parts/Button.js';
import { Note } from '../../parts/Note.js';
import { CadreTasksDocument } from '../../operations/cadre-tasks.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import styles from './Tasks.module.css';

export function MeView() {
  const { me } = useSpeech().words.cadre;
  const waiting = useQueuedVisits().filter(({ state }) => state === 'waiting').length;
  const [isWiped, setIsWiped] = useState(false);
  const { data, at, isFresh } = useKeptQuery({ name: 'tasks', query: CadreTasksDocument, variables: {} });
  const clear = async (): Promise<void> => {
    await wipe();
    setIsWiped(true);
  };
  return (
    <CadrePhone section="me" title={me.title} at={at} isFresh={isFresh}>
      <div className={styles['day']}>
        <h2>{data?.viewer?.name ?? me.title}</h2>
      </div>
      <Note icon="phone">{me.install}</Note>
      <section>
        <div className={styles['head']}>
          <h2>{me.kept}</h2>
        </div>
        <p className="second">{me.keptReason}</p>
        {waiting > 0 && <p className={styles['remark']}>{me.wipeWaits(waiting)}</p>}
        <p className={styles['remark']} role="status">
          {isWiped && me.wiped}
        </p>
        <Button kind="danger" wide size="big" onClick={() => void clear()}>
          {me.wipe}
        </Button>
      </section>
    </CadrePhone>
  );
}
