/** The phone with the cadre's four sections. */
import type { ReactNode } from 'react';
import { Phone } from '../../parts/Phone.js';
import { useQueuedVisits } from '../../live/offline.js';
import { useSpeech } from '../../words/language.js';
import { NetBanner } from './NetBanner.js';
import styles from './Cadre.module.css';

export type Section = 'tasks' | 'family' | 'queue' | 'me';

export interface CadrePhoneProps {
  readonly section: Section;
  readonly title: string;
  readonly back?: string;
  /** What stands beside the phone on a wide screen, below the sentence about it. */
  readonly beside?: ReactNode;
  readonly cover?: ReactNode;
  /** When what is shown came from the server, and whether it answered on this view. */
  readonly at?: number | null;
  readonly isFresh?: boolean;
  readonly children: ReactNode;
}

export function CadrePhone({
  section,
  title,
  back,
  beside,
  cover,
  at = null,
  isFresh = true,
  children,
}: CadrePhoneProps) {
  const { tabs, beside: words, queue } = useSpeech().words.cadre;
  const waiting = useQueuedVisits().filter(({ state }) => state !== 'sent').length;
  const list = [
    { href: '/kader', icon: 'list', word: tabs.tasks, isHere: section === 'tasks' },
    { href: '/kader/keluarga', icon: 'users', word: tabs.family, isHere: section === 'family' },
    {
      href: '/kader/antrean',
      icon: 'sync',
      word: tabs.queue,
      isHere: section === 'queue',
      count: { value: waiting, words: queue.badge },
    },
    { href: '/kader/saya', icon: 'user', word: tabs.me, isHere: section === 'me' },
  ] as const;
  return (
    <Phone
      title={title}
      back={back}
      tabs={{ label: tabs.label, list }}
      cover={cover}
      banner={<NetBanner at={at} isFresh={isFresh} />}
      aside={
        <div className={styles['beside']}>
          <h2>{words.title}</h2>
          <p className="second">{words.lead}</p>
          {beside}
        </div>
      }
    >
      {children}
    </Phone>
  );
}
