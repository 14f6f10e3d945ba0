/** The queue: what waits for signal, what needs mending, what was sent, and what happened meanwhile. */
import { useState } from 'react';
import { Link } from 'wouter';
import { useConnection } from '../../live/api.js';
import type { MissedPayment } from '../../live/missed.js';
import { useOffline, useQueuedVisits } from '../../live/offline.js';
import type { QueuedVisit } from '../../live/offline-store.js';
import { placeZone } from '../../live/place-zone.js';
import { serverNow } from '../../live/server-clock.js';
import { Button } from '../../parts/Button.js';
import { Icon, type IconName } from '../../parts/icons.js';
import { QueueItem } from '../../parts/QueueItem.js';
import { EmptyState } from '../../parts/States.js';
import { Tag, type TagProps } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import { CadrePhone } from './CadrePhone.js';
import { doorHref } from './doors.js';
import styles from './Tasks.module.css';
import { visitWords } from './visit-words.js';

const LOOK: Readonly<Record<QueuedVisit['state'], { icon: IconName; tone: NonNullable<TagProps['tone']> }>> = {
  waiting: { icon: 'clock', tone: 'warning' },
  sent: { icon: 'send', tone: 'plain' },
  refused: { icon: 'alert', tone: 'bad' },
};

function Visit({ visit }: { visit: QueuedVisit }) {
  const speech = useSpeech();
  const { queue } = speech.words.cadre;
  const { queue: own } = useOffline();
  const { icon, tone } = LOOK[visit.state];
  const state = { waiting: queue.waits, sent: queue.sent, refused: queue.mend }[visit.state];
  return (
    <QueueItem
      icon={icon}
      title={visitWords(visit, speech)}
      time={speech.format.timeOnDay(visit.visitedAt, serverNow(), { zone: placeZone() })}
      about={visit.label}
      state={
        <>
          <Tag tone={tone} icon={icon}>
            {state}
          </Tag>{' '}
          {visit.refusal}
        </>
      }
    >
      {visit.state === 'refused' && (
        <>
          <Link href={doorHref(visit.familyId)}>{queue.recordAgain}</Link>
          <Button kind="quiet" onClick={() => void own.drop(visit.id)}>
            {queue.discard}
          </Button>
        </>
      )}
    </QueueItem>
  );
}

function Missed({ missed }: { missed: readonly MissedPayment[] }) {
  const { words, format } = useSpeech();
  const { queue } = words.cadre;
  return (
    <section>
      <div className={styles['head']}>
        <h2>{queue.happened}</h2>
        <span className="muted small">{missed.length}</span>
      </div>
      <ul className={styles['list']}>
        {missed.map((payment) => {
          const isTurned = payment.cardStatus === 'ACTIVE' && payment.previousCardStatus !== 'ACTIVE';
          return (
            <QueueItem
              key={payment.paymentId}
              icon={isTurned ? 'check' : 'document'}
              title={isTurned ? queue.active : queue.paid}
              time={format.timeOnDay(payment.paidAt, serverNow(), { zone: placeZone() })}
              about={[payment.family?.label, format.rupiah(payment.amount), words.common.channels[payment.channel]]
                .filter(Boolean)
                .join(' · ')}
            />
          );
        })}
      </ul>
    </section>
  );
}

function SendNow() {
  const { queue } = useSpeech().words.cadre;
  const { send } = useOffline();
  const isConnected = useConnection() === 'connected';
  const [isSending, setIsSending] = useState(false);
  const now = async (): Promise<void> => {
    setIsSending(true);
    await send();
    setIsSending(false);
  };
  return (
    <Button
      wide
      size="big"
      unavailable={isSending ? queue.sending : isConnected ? undefined : queue.waits}
      onClick={() => void now()}
    >
      <Icon name="sync" />
      {queue.sendNow}
    </Button>
  );
}

export function QueueView() {
  const { queue } = useSpeech().words.cadre;
  const { back } = useOffline();
  const visits = useQueuedVisits();
  const of = (state: QueuedVisit['state']): readonly QueuedVisit[] => visits.filter((visit) => visit.state === state);
  const [waiting, refused, sent] = [of('waiting'), of('refused'), of('sent')];
  const lists = [
    { title: queue.mend, list: refused },
    { title: queue.waits, list: waiting },
    { title: queue.sentList, list: sent },
  ].filter(({ list }) => list.length > 0);
  return (
    <CadrePhone section="queue" title={queue.title}>
      <div className={styles['day']}>
        <h2>{waiting.length > 0 ? queue.waiting(waiting.length) : queue.allSent}</h2>
      </div>
      {waiting.length > 0 && <SendNow />}
      {back !== null && back.missed.length > 0 && <Missed missed={back.missed} />}
      {lists.map(({ title, list }) => (
        <section key={title}>
          <div className={styles['head']}>
            <h2>{title}</h2>
            <span className="muted small">{list.length}</span>
          </div>
          <ul className={styles['list']}>
            {list.map((visit) => (
              <Visit key={visit.id} visit={visit} />
            ))}
          </ul>
        </section>
      ))}
      {visits.length === 0 && <EmptyState title={queue.empty} reason={queue.emptyReason} />}
    </CadrePhone>
  );
}
