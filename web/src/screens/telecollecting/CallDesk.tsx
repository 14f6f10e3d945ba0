/** What the desk shows: a family that is called, the campaigns to choose from, or why nobody is called now. */
import { useEffect, useRef, useState } from 'react';
import type { CollectorDeskQuery } from '../../operations/telecollecting-desk.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Desk } from '../../parts/DeskBar.js';
import { Icon } from '../../parts/icons.js';
import { LiveDot } from '../../parts/LiveDot.js';
import { useSpeech } from '../../words/language.js';
import { Campaigns } from './Campaigns.js';
import { DayFigures, type Summary, ownFigures } from './DayFigures.js';
import { Calling } from './Calling.js';
import { LeaseClock } from './LeaseClock.js';
import { Pause } from './Pause.js';
import styles from './CallDesk.module.css';
import { type Call, type RecordInput, useCalls } from './use-calls.js';

export type CollectorViewer = NonNullable<CollectorDeskQuery['viewer']>;

export interface CallDeskProps {
  readonly desk: CollectorDeskQuery;
  readonly viewer: CollectorViewer;
  /** The code of the region in which families are called, as the address says; null for everywhere. */
  readonly region: string | null;
  readonly onRefresh: () => void;
}

interface HeadProps {
  readonly call: Call | null;
  readonly summary: Summary | null;
  /** Whether this is another view than the first, so that the title takes the focus. */
  readonly isArrival: boolean;
}

function Head({ call, summary, isArrival }: HeadProps) {
  const { telecollecting: say } = useSpeech().words;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isArrival) title.current?.focus();
  }, [isArrival]);
  return (
    <div className={styles['head']}>
      <div>
        <h1 ref={title} tabIndex={-1}>
          {call?.name ?? say.start.title}
        </h1>
        <p className="second">
          {call === null ? say.start.lead : say.lead(call.campaign?.name ?? '', (summary?.calls ?? 0) + 1)}
        </p>
      </div>
      {summary !== null && <DayFigures summary={summary} />}
    </div>
  );
}

/** Whether a campaign reaches into a region: one lies in the other. */
const meets = (campaign: string, region: string | null): boolean =>
  region === null || `${region}.`.startsWith(`${campaign}.`) || `${campaign}.`.startsWith(`${region}.`);

function OneRegion({ name }: { name: string }) {
  const { start } = useSpeech().words.telecollecting;
  return (
    <p className={styles['region']}>
      <Icon name="map" size={16} /> {start.inRegion(name)} <a href="/telekoleksi">{start.everywhere}</a>
    </p>
  );
}

export function CallDesk({ desk, viewer, region, onRefresh }: CallDeskProps) {
  const { words } = useSpeech();
  const { telecollecting: say, common } = words;
  const announce = useAnnounce();
  const place = { code: region, name: desk.region?.name ?? region };
  const calls = useCalls({ opened: desk.openCall, region: place.code }, { save: say.notSaved, take: say.notTaken });
  const { standing } = calls;
  const [saved, setSaved] = useState<string | null>(null);
  const call = standing.kind === 'calling' ? standing.call : null;
  const shown = call?.callId ?? standing.kind;
  const [first] = useState(shown);
  const campaigns = (desk.campaigns?.edges ?? []).map(({ node }) => node);
  const campaignId = call?.campaign?.id ?? ('campaignId' in standing ? standing.campaignId : null);
  // The cache brings the campaign of the desk up to date with every call and every outcome.
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const counted = campaign ?? call?.campaign ?? null;
  const summary = counted === null ? null : ownFigures(counted);
  const record = async (input: RecordInput): Promise<void> => {
    if (!(await calls.record(input)) || call === null) return;
    const told = say.saved(say.outcome[input.outcome], call.name);
    setSaved(told);
    announce(told);
  };
  const choose = (): void => {
    calls.choose();
    onRefresh();
  };

  return (
    <Desk
      where={common.screen.telecollecting}
      tools={
        <>
          {call !== null && <LeaseClock key={call.callId} until={call.leaseUntil} />}
          {call !== null && <LiveDot brief />}
        </>
      }
    >
      <Head key={`head ${shown}`} call={call} summary={summary} isArrival={shown !== first} />
      {place.name !== null && <OneRegion name={place.name} />}
      {saved !== null && <p className={styles['saved']}>{saved}</p>}
      {call !== null && (
        <Calling
          key={call.callId}
          call={call}
          caller={viewer.name}
          after={desk.liveCursor}
          calls={calls}
          onRecord={record}
        />
      )}
      {standing.kind === 'choosing' && (
        <Campaigns
          campaigns={campaigns.filter(({ region: { code } }) => meets(code, region))}
          isBusy={calls.isBusy}
          problem={standing.problem}
          onTake={(id) => void calls.take(id)}
        />
      )}
      {(standing.kind === 'nobody' || standing.kind === 'closed' || standing.kind === 'between') && (
        <Pause standing={standing} zone={campaign?.region.timeZone ?? 'WIB'} calls={calls} onChoose={choose} />
      )}
    </Desk>
  );
}
