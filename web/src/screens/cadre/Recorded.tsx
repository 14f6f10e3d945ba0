/** After saving: what was recorded, whether the server has it, and where to go next. */
import { useEffect, useRef } from 'react';
import { useQueuedVisits } from '../../live/offline.js';
import { useStorageFull } from '../../live/storage-room.js';
import { Icon } from '../../parts/icons.js';
import { LinkButton } from '../../parts/LinkButton.js';
import { useSpeech } from '../../words/language.js';
import styles from './Record.module.css';
import { visitWords } from './visit-words.js';

export function Recorded({ id }: { id: string }) {
  const speech = useSpeech();
  const { record } = speech.words.cadre;
  const isFull = useStorageFull();
  const heading = useRef<HTMLHeadingElement>(null);
  const visit = useQueuedVisits().find((queued) => queued.id === id);
  useEffect(() => heading.current?.focus(), []);
  if (visit === undefined) return null;
  const state = { sent: record.sent, waiting: record.waits, refused: record.refused }[visit.state];
  return (
    <div className={styles['recorded']}>
      <Icon name={visit.state === 'sent' ? 'send' : visit.state === 'waiting' ? 'clock' : 'alert'} size={32} />
      <h2 ref={heading} tabIndex={-1}>
        {isFull && visit.state === 'waiting' ? record.noted : record.saved}
      </h2>
      <p>
        <b>{visitWords(visit, speech)}</b>
        <br />
        {visit.label}
      </p>
      <p role="status" className="second">
        {state}
      </p>
      <LinkButton href="/kader" kind="primary">
        {record.toNext}
      </LinkButton>
      <LinkButton href="/kader/antrean">{record.toQueue}</LinkButton>
    </div>
  );
}
