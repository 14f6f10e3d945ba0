/** What waits, one list for each kind of thing; the address says which list and which thing is open. */
import { useState } from 'react';
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Icon } from '../../parts/icons.js';
import { Barred } from '../../parts/SecondPerson.js';
import { Segments } from '../../parts/Segments.js';
import { useSpeech } from '../../words/language.js';
import { Heading } from './Heading.js';
import styles from './Morning.module.css';
import { type OfficerViewer, thingsOf } from './morning.js';
import { OneQueue } from './OneQueue.js';
import { useDeciders } from './people.js';
import { firstQueue, movedTo } from './queue-to-show.js';
import { QUEUES, type Queue } from './queues.js';
import { usePlace } from './use-place.js';

export interface MorningProps {
  readonly morning: OfficerMorningQuery;
  readonly viewer: OfficerViewer;
  readonly onDecided: () => void;
}

/** The roles whose desk has a queue. */
const WORKS_ON: Readonly<Record<Queue, readonly OfficerViewer['role'][]>> = {
  suspense: ['BRANCH_OFFICER', 'BRANCH_HEAD', 'OPERATOR'],
  breaks: ['OPERATOR'],
  doubts: ['OPERATOR'],
  approvals: [],
  complaints: ['BRANCH_OFFICER', 'BRANCH_HEAD'],
};

export function Morning({ morning, viewer, onDecided }: MorningProps) {
  const say = useSpeech().words.officer;
  const announce = useAnnounce();
  const place = usePlace();
  const [told, setTold] = useState<string | null>(null);
  const things = thingsOf(morning);
  const deskOf = useDeciders(viewer);
  const [begin] = useState(() => firstQueue(things));
  const asked = place.queue ?? begin;
  const moved = movedTo(things, asked, place.id);
  const queue = moved === null && things[asked] !== null ? asked : 'approvals';
  const onDone = (what: string): void => {
    setTold(what);
    announce(what);
    onDecided();
  };
  const segments = QUEUES.flatMap((key) => {
    const list = things[key];
    return list === null ? [] : [{ key, word: say.tab[key], count: list.length }];
  });
  const onChoose = (next: Queue): void => {
    setTold(null);
    place.go(next, null);
  };
  return (
    <>
      <Heading morning={morning} things={things} viewer={viewer} />
      {told !== null && (
        <p className={styles['told']}>
          <Icon name="check" size={16} /> {told}
        </p>
      )}
      {things[asked] === null && (
        <div className={styles['lost']}>
          <Barred isOwn={false} why={say.otherDesk(say.tab[asked])} deciders={deskOf(WORKS_ON[asked], null)} />
        </div>
      )}
      <Segments isHead label={say.kinds} segments={segments} chosen={queue} onChoose={onChoose}>
        <OneQueue
          key={queue}
          {...{ queue, things, viewer, onDone }}
          id={things[asked] === null ? null : (moved ?? place.id)}
          onGo={(to, id, how) => place.go(to, id, how)}
        />
      </Segments>
    </>
  );
}
