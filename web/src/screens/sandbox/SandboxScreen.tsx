/** The sandbox panel: who one is and what time it is, the money, and the cadre's phone beside it, on one screen. */
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ApiProvider } from '../../live/api.js';
import { SandboxDocument, type SandboxQuery } from '../../operations/sandbox.js';
import { Desk } from '../../parts/DeskBar.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import type { ZoneName } from '../../words/civil-time.js';
import { useSpeech } from '../../words/language.js';
import { ClockPanel } from './ClockPanel.js';
import { MoneyAndPhone } from './MoneyAndPhone.js';
import { PersonasPanel } from './PersonasPanel.js';
import styles from './SandboxScreen.module.css';

interface PanelsProps {
  readonly personas: NonNullable<SandboxQuery['personas']>;
  readonly zone: ZoneName;
}

function Panels({ personas, zone }: PanelsProps) {
  const { words } = useSpeech();
  const [moves, setMoves] = useState(0);
  const tokenOf = (key: string): string | null => personas.find((persona) => persona.key === key)?.token ?? null;
  const [cadre, operator] = [tokenOf('cadre'), tokenOf('operator')];
  return (
    <div className={styles['panels']}>
      <div className={styles['column']}>
        <ApiProvider token={operator}>
          <ClockPanel zone={zone} mayMove={operator !== null} onMoved={() => setMoves((count) => count + 1)} />
        </ApiProvider>
        <PersonasPanel personas={personas} />
      </div>
      {cadre === null ? (
        <EmptyState title={words.sandbox.personas.nobody} icon="key" />
      ) : (
        <ApiProvider token={cadre} key={moves}>
          <MoneyAndPhone />
        </ApiProvider>
      )}
    </div>
  );
}

function Content() {
  const { sandbox: words } = useSpeech().words;
  const [{ data, error, fetching }, again] = useQuery({ query: SandboxDocument });
  if (data?.personas && data.sandboxClock) return <Panels personas={data.personas} zone={data.sandboxClock.timeZone} />;
  if (fetching) return <Skeleton lines={6} />;
  // The schema of production has no sandbox: the question itself is refused there.
  if (error?.networkError === undefined) return <EmptyState title={words.none} reason={words.noneReason} icon="info" />;
  return <ErrorState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
}

export default function SandboxScreen() {
  const { sandbox: words, common } = useSpeech().words;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const tag = (
    <Tag tone="warning" icon="bolt">
      <span className={styles['tagWord']}>{common.sampleData}</span>
    </Tag>
  );
  return (
    <Desk where={common.screen.sandbox} tools={tag}>
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <p className={`second ${styles['lead']}`}>{words.lead}</p>
      <ApiProvider token={null}>
        <Content />
      </ApiProvider>
    </Desk>
  );
}
