/** The campaigns for which somebody may be called: one is chosen, and a family opens. */
import type { CollectorDeskQuery } from '../../operations/telecollecting-desk.js';
import { useServerNow } from '../../live/use-server-time.js';
import { Button } from '../../parts/Button.js';
import { Note } from '../../parts/Note.js';
import { Panel } from '../../parts/Panel.js';
import { EmptyState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { civilDateOfInstant } from '../../words/civil-time.js';
import styles from './Campaigns.module.css';
import { DayFigures, ownFigures } from './DayFigures.js';
import { hourText } from './hours.js';

type Campaign = NonNullable<CollectorDeskQuery['campaigns']>['edges'][number]['node'];

export interface CampaignsProps {
  readonly campaigns: readonly Campaign[];
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onTake: (campaignId: string) => void;
}

/** How often it is looked whether a campaign has begun or ended. */
const LOOK_EVERY_MS = 60_000;

function isRunning({ endedAt, validFrom, validThrough, region }: Campaign, now: Date): boolean {
  const today = civilDateOfInstant(now, region.timeZone);
  return endedAt === null && validFrom <= today && today <= validThrough;
}

export function Campaigns({ campaigns, isBusy, problem, onTake }: CampaignsProps) {
  const { words, format } = useSpeech();
  const { start } = words.telecollecting;
  const now = useServerNow(LOOK_EVERY_MS);
  const running = campaigns.filter((campaign) => isRunning(campaign, now));
  if (running.length === 0) return <EmptyState icon="phone" title={start.none} reason={start.noneReason} />;
  return (
    <div className={styles['campaigns']}>
      {problem !== null && (
        <div className={styles['all']} role="alert">
          <Note tone="bad" icon="alert">
            {problem}
          </Note>
        </div>
      )}
      {running.map(({ id, name, region, contactHours, months, attemptsMax, validThrough, ...figures }) => (
        <Panel key={id} title={name} lead={`${region.name} · ${start.until(format.date(validThrough))}`}>
          <div className="stack">
            <p className="second">
              {start.hours(hourText(format, contactHours.from), hourText(format, contactHours.until), region.timeZone)}{' '}
              · {start.months(months.min, months.max)} · {start.attempts(attemptsMax)}
            </p>
            <DayFigures summary={ownFigures(figures)} />
            <Button kind="primary" size="big" wide onClick={() => !isBusy && onTake(id)} aria-busy={isBusy}>
              {isBusy ? start.taking : start.take}
              <span className="unseen">: {name}</span>
            </Button>
          </div>
        </Panel>
      ))}
    </div>
  );
}
