/** Why nobody is called now, and what comes next. */
import { Button } from '../../parts/Button.js';
import { Panel } from '../../parts/Panel.js';
import { EmptyState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import type { ZoneName } from '../../words/civil-time.js';
import { ZONES } from '../../words/format.js';
import type { Calls, Standing } from './use-calls.js';

export interface PauseProps {
  readonly standing: Extract<Standing, { kind: 'nobody' | 'closed' | 'between' }>;
  readonly zone: ZoneName;
  readonly calls: Calls;
  readonly onChoose: () => void;
}

export function Pause({ standing, zone, calls, onChoose }: PauseProps) {
  const { words, format } = useSpeech();
  const { nobody, closed, other, next, notTaken } = words.telecollecting;
  const told = (instant: string): string =>
    `${format.day(instant, ZONES[zone])}, ${format.time(instant, ZONES[zone])} ${zone}`;
  const again = (
    <div className="row wrap">
      <Button kind="primary" aria-busy={calls.isBusy} onClick={() => void calls.take(standing.campaignId)}>
        {standing.kind === 'between' ? next : nobody.again}
      </Button>
      <Button onClick={onChoose}>{other}</Button>
    </div>
  );
  switch (standing.kind) {
    case 'nobody':
      return (
        <Panel title={nobody.title} flush>
          <EmptyState
            icon="check"
            title={standing.nextFrom === null ? nobody.done : nobody.later(told(standing.nextFrom))}
            action={again}
          />
        </Panel>
      );
    case 'closed':
      return (
        <Panel title={closed.title} flush>
          <EmptyState icon="clock" title={closed.reason(told(standing.opensAt))} action={again} />
        </Panel>
      );
    case 'between':
      return (
        <Panel title={notTaken} flush>
          <EmptyState icon="alert" title={standing.problem} action={again} />
        </Panel>
      );
  }
}
