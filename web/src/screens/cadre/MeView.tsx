/** Who the cadre is, what this phone keeps, and how to remove it. */
import { useKeptQuery } from '../../live/kept-query.js';
import { useQueuedVisits } from '../../live/offline.js';
import { Button } from '../../parts/Button.js';
import { Note } from '../../parts/Note.js';
import { CadreTasksDocument } from '../../operations/cadre-tasks.js';
import { useSession } from '../../session/session.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { PushPanel } from './PushPanel.js';
import styles from './Tasks.module.css';

export function MeView() {
  const { me } = useSpeech().words.cadre;
  const waiting = useQueuedVisits().filter(({ state }) => state === 'waiting').length;
  const { signOut } = useSession();
  const { data, at, isFresh } = useKeptQuery({ name: 'tasks', query: CadreTasksDocument, variables: {} });
  return (
    <CadrePhone section="me" title={me.title} at={at} isFresh={isFresh}>
      <div className={styles['day']}>
        <h2>{data?.viewer?.name ?? me.title}</h2>
      </div>
      <Note icon="phone">{me.install}</Note>
      <PushPanel />
      <section>
        <div className={styles['head']}>
          <h2>{me.kept}</h2>
        </div>
        <p className="second">{me.keptReason}</p>
        {waiting > 0 && <p className={styles['remark']}>{me.wipeWaits(waiting)}</p>}
        <div className={styles['leave']}>
          <Button kind="danger" wide size="big" onClick={() => void signOut()}>
            {me.wipe}
          </Button>
        </div>
      </section>
    </CadrePhone>
  );
}
