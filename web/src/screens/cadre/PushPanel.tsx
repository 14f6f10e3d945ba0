/** The switch by which this phone is told that a card is active, also while it is locked. */
import { type Push, type PushFailure, usePush } from '../../live/push.js';
import { Note } from '../../parts/Note.js';
import { Switch } from '../../parts/Switch.js';
import type { Words } from '../../words/words.js';
import { useSpeech } from '../../words/language.js';
import styles from './Tasks.module.css';

type PushWords = Words['cadre']['me']['push'];

function failureIn(words: PushWords, failure: PushFailure): string {
  switch (failure.kind) {
    case 'no-leave':
      return words.noLeave;
    case 'browser':
      return words.browserFailed;
    case 'server':
      return words.serverFailed;
    case 'refused':
      return failure.message;
  }
}

function Remark({ push, words }: { push: Push; words: PushWords }) {
  if (push.state === 'blocked')
    return (
      <Note icon="info" tone="warning">
        <b>{words.blocked}</b> {words.unblock}
      </Note>
    );
  if (push.state === 'unsupported') return <Note icon="info">{words.unsupported}</Note>;
  if (push.failure === null) return null;
  return (
    <Note icon="info" tone="bad">
      {failureIn(words, push.failure)}
    </Note>
  );
}

/** Shows nothing where the server tells no phones. */
export function PushPanel() {
  const push = usePush();
  const { push: words } = useSpeech().words.cadre.me;
  if (push.state === 'unknown') return null;
  const hindrance = { blocked: words.blocked, unsupported: words.unsupported, on: undefined, off: undefined };
  return (
    <section>
      <div className={styles['head']}>
        <h2>{words.title}</h2>
      </div>
      <Switch
        isOn={push.state === 'on'}
        words={words}
        isBusy={push.isBusy}
        unavailable={hindrance[push.state]}
        onSwitch={(on) => void push.turn(on)}
      >
        {words.label}
      </Switch>
      <p className={styles['remark']}>{words.reason}</p>
      <div role="status">
        <Remark push={push} words={words} />
      </div>
    </section>
  );
}
