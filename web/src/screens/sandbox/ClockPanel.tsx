/** The clock of the sandbox: it shows the time by which bills fall due, and is moved forward by a press. */
import { tellMovedClock } from '../../live/moved-clock.js';
import { serverNow } from '../../live/server-clock.js';
import { useAsk } from '../../live/use-ask.js';
import { MoveClockDocument } from '../../operations/sandbox-move-clock.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Clock } from '../../parts/Clock.js';
import { Panel } from '../../parts/Panel.js';
import { type ZoneName, nextMonth } from '../../words/civil-time.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

export interface ClockPanelProps {
  readonly zone: ZoneName;
  readonly mayMove: boolean;
  readonly onMoved: () => void;
}

export function ClockPanel({ zone, mayMove, onMoved }: ClockPanelProps) {
  const { words, format } = useSpeech();
  const { clock: told } = words.sandbox;
  const announce = useAnnounce();
  const { state, data, ask } = useAsk('mutation', MoveClockDocument);
  const move = async (input: { by: string } | { to: string }): Promise<void> => {
    const answer = (await ask({ input }))?.moveSandboxClock;
    if (answer?.__typename !== 'SandboxClockMoved') return;
    tellMovedClock(answer.clock.now);
    announce(told.moved(format.timeWithZone(answer.clock.now, ZONES[zone])));
    onMoved();
  };
  const reason = mayMove ? (state === 'asking' ? told.moving : undefined) : words.sandbox.personas.nobody;
  const answer = data?.moveSandboxClock;
  return (
    <Panel title={told.title}>
      <Clock zone={ZONES[zone]} />
      <div className={styles['moves']}>
        <Button size="small" unavailable={reason} onClick={() => void move({ by: '1h' })}>
          {told.hour}
        </Button>
        <Button size="small" unavailable={reason} onClick={() => void move({ by: '1d' })}>
          {told.day}
        </Button>
        <Button
          size="small"
          unavailable={reason}
          onClick={() => void move({ to: nextMonth(serverNow(), zone).toISOString() })}
        >
          {told.month}
        </Button>
        <Button size="small" unavailable={told.onlyForward}>
          {told.back}
        </Button>
      </div>
      {state === 'failed' && <p role="alert">{words.common.failed.server}</p>}
      {answer !== undefined && answer !== null && 'message' in answer && <p role="alert">{answer.message}</p>}
    </Panel>
  );
}
