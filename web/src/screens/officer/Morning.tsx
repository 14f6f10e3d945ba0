/** What waits, one list for each kind of thing; the address says which list and which thing is open. */
import { useState } from 'react';
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { Barred } from '../../parts/SecondPerson.js';
import { Segments } from '../../parts/Segments.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { ApprovalDetail } from './ApprovalDetail.js';
import { BreakDetail } from './BreakDetail.js';
import { ComplaintDetail } from './ComplaintDetail.js';
import { DoubtDetail } from './DoubtDetail.js';
import { Heading } from './Heading.js';
import styles from './Morning.module.css';
import { type OfficerViewer, type Things as Waiting, thingsOf } from './morning.js';
import { useDeciders } from './people.js';
import { QUEUES, type Queue } from './queues.js';
import { SuspenseDetail } from './SuspenseDetail.js';
import { Things } from './Things.js';
import { useItems } from './use-items.js';
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

/** The queue to begin with: where the viewer is asked to decide something, or else the first in which anything waits. */
function firstQueue(things: Waiting): Queue {
  if (things.approvals.some(({ mayDecide }) => mayDecide)) return 'approvals';
  const present = QUEUES.filter((queue) => things[queue] !== null);
  return present.find((queue) => (things[queue]?.length ?? 0) > 0) ?? present[0] ?? 'approvals';
}

/** Where something is that has moved from its queue to the approvals; null for anything else. */
function movedTo({ proposed }: Waiting, queue: Queue, id: string | null): string | null {
  if (queue === 'suspense') return [...proposed.suspense].find(([, { paymentId }]) => paymentId === id)?.[0] ?? null;
  return queue === 'breaks' && id !== null && proposed.breaks.has(id) ? id : null;
}

/** How many of the approvals the viewer decides, how many are the viewer's own, and how many others decide; null for none. */
function turnsText(approvals: Waiting['approvals'], { approvals: say }: Words['officer']): string | null {
  if (approvals.length === 0) return null;
  const mine = approvals.filter(({ mayDecide }) => mayDecide).length;
  const own = approvals.filter(({ mayDecide, isOwn }) => isOwn && !mayDecide).length;
  const others = approvals.length - mine - own;
  return [say.mine(mine), ...(own === 0 ? [] : [say.owns(own)]), ...(others === 0 ? [] : [say.others(others)])].join(
    ', ',
  );
}

/** Says under a queue how much of it waits for a second person, and leads there. */
function Elsewhere({ count, onGo }: { count: number; onGo: () => void }) {
  const { suspense: say } = useSpeech().words.officer;
  return (
    count > 0 && (
      <p className={styles['elsewhere']}>
        {say.elsewhere(count)}{' '}
        <Button kind="quiet" size="small" onClick={onGo}>
          {say.toApprovals}
        </Button>
      </p>
    )
  );
}

interface OneQueueProps {
  readonly queue: Queue;
  readonly things: Waiting;
  readonly viewer: OfficerViewer;
  readonly id: string | null;
  readonly onDone: (told: string) => void;
  readonly onGo: (queue: Queue, id: string | null, how?: { readonly replace: boolean }) => void;
}

function OneQueue({ queue, things, viewer, id, onDone, onGo }: OneQueueProps) {
  const say = useSpeech().words.officer;
  const items = useItems(viewer);
  const label = say.tab[queue];
  const shared = {
    label,
    viewer,
    onDone,
    id,
    onChoose: (chosen: string) => onGo(queue, chosen, { replace: true }),
  };
  const elsewhere = (count: number) => <Elsewhere count={count} onGo={() => onGo('approvals', null)} />;
  switch (queue) {
    case 'suspense':
      return (
        <Things
          {...shared}
          things={things.suspense ?? []}
          itemOf={items.suspense}
          detailOf={(detail) => <SuspenseDetail {...detail} />}
          foot={elsewhere(things.proposed.suspense.size)}
        />
      );
    case 'breaks':
      return (
        <Things
          {...shared}
          things={things.breaks ?? []}
          itemOf={items.breaks}
          detailOf={(detail) => <BreakDetail {...detail} />}
          foot={elsewhere(things.proposed.breaks.size)}
        />
      );
    case 'doubts':
      return (
        <Things
          {...shared}
          things={things.doubts ?? []}
          itemOf={items.doubts}
          detailOf={(detail) => <DoubtDetail {...detail} />}
        />
      );
    case 'approvals':
      return (
        <Things
          {...shared}
          head={turnsText(things.approvals, say)}
          things={things.approvals}
          itemOf={items.approvals}
          detailOf={(detail) => <ApprovalDetail {...detail} proposed={things.proposed} />}
        />
      );
    case 'complaints':
      return (
        <Things
          {...shared}
          things={things.complaints ?? []}
          itemOf={items.complaints}
          detailOf={(detail) => <ComplaintDetail {...detail} />}
        />
      );
  }
}

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
