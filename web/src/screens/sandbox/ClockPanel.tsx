/** The clock of the sandbox: it shows the time by which bills fall due, and is moved forward by a press. */
import { useState } from 'react';
import { useAsk } from '../../live/use-ask.js';
import { MoveClockDocument } from '../../operations/sandbox-move-clock.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Clock, type ClockReading, runOn } from '../../parts/Clock.js';
import { Panel } from '../../parts/Panel.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

/** The zone of the demo branch. */
const ZONE = 'Asia/Makassar';
const ZONE_HOURS = 8;
const HOUR_MS = 3_600_000;

/** The last minute of the month of a moment, in the zone; that of the next month when it has come already. */
export function monthEnd(moment: Date): string {
  const local = new Date(moment.getTime() + ZONE_HOURS * HOUR_MS);
  const endOf = (month: number): Date =>
    new Date(Date.UTC(local.getUTCFullYear(), month + 1, 1) - 60_000 - ZONE_HOURS * HOUR_MS);
  const end = endOf(local.getUTCMonth());
  return (end > moment ? end : endOf(local.getUTCMonth() + 1)).toISOString();
}

export interface ClockPanelProps {
  readonly first: ClockReading;
  readonly mayMove: boolean;
  readonly onMoved: () => void;
}

export function ClockPanel({ first, mayMove, onMoved }: ClockPanelProps) {
  const { words, format } = useSpeech();
  const { clock: told } = words.sandbox;
  const announce = useAnnounce();
  const [reading, setReading] = useState(first);
  const { state, data, ask } = useAsk('mutation', MoveClockDocument);
  const move = async (input: { by: string } | { to: string }): Promise<void> => {
    const answer = (await ask({ input }))?.moveSandboxClock;
    if (answer?.__typename !== 'SandboxClockMoved') return;
    setReading({ now: answer.clock.now, readAt: performance.now() });
    announce(told.moved(format.timeWithZone(answer.clock.now, ZONE)));
    onMoved();
  };
  const reason = mayMove ? (state === 'asking' ? told.moving : undefined) : words.sandbox.personas.nobody;
  const answer = data?.moveSandboxClock;
  return (
    <Panel title={told.title}>
      <Clock reading={reading} zone={ZONE} />
      <div className={styles['moves']}>
        <Button size="small" unavailable={reason} onClick={() => void move({ by: '1h' })}>
          {told.hour}
        </Button>
        <Button size="small" unavailable={reason} onClick={() => void move({ by: '1d' })}>
          {told.day}
        </Button>
        <Button size="small" unavailable={reason} onClick={() => void move({ to: monthEnd(runOn(reading)) })}>
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
