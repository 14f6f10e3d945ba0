/** What waits, one list for each kind of thing; the address says which list and which thing is open. */
import { useState } from 'react';
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { Segments } from '../../parts/Segments.js';
import { useSpeech } from '../../words/language.js';
import { ApprovalDetail } from './ApprovalDetail.js';
import { BreakDetail } from './BreakDetail.js';
import { DoubtDetail } from './DoubtDetail.js';
import { Heading } from './Heading.js';
import styles from './Morning.module.css';
import { type OfficerViewer, type Things as Waiting, thingsOf } from './morning.js';
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

export function Morning({ morning, viewer, onDecided }: MorningProps) {
  const { words } = useSpeech();
  const say = words.officer;
  const announce = useAnnounce();
  const place = usePlace();
  const [told, setTold] = useState<string | null>(null);
  const items = useItems(viewer);
  const things = thingsOf(morning);
  const [begin] = useState(() => firstQueue(things));
  const asked = place.queue ?? begin;
  const moved = movedTo(things, asked, place.id);
  const queue = moved === null && things[asked] !== null ? asked : 'approvals';
  const onDone = (what: string): void => {
    setTold(what);
    announce(what);
    onDecided();
  };
  const shared = {
    key: queue,
    label: say.tab[queue],
    viewer,
    onDone,
    id: moved ?? place.id,
    onChoose: (id: string) => place.go(queue, id, { replace: true }),
  };
  const elsewhere = (count: number) => <Elsewhere count={count} onGo={() => place.go('approvals', null)} />;
  const segments = QUEUES.flatMap((key) => {
    const list = things[key];
    return list === null ? [] : [{ key, word: say.tab[key], count: list.length }];
  });
  return (
    <>
      <Heading morning={morning} things={things} viewer={viewer} />
      {told !== null && (
        <p className={styles['told']}>
          <Icon name="check" size={16} /> {told}
        </p>
      )}
      <Segments
        isHead
        label={say.kinds}
        segments={segments}
        chosen={queue}
        onChoose={(next) => {
          setTold(null);
          place.go(next, null);
        }}
      >
        {queue === 'suspense' && (
          <Things
            {...shared}
            things={things.suspense ?? []}
            itemOf={items.suspense}
            detailOf={(detail) => <SuspenseDetail {...detail} />}
            foot={elsewhere(things.proposed.suspense.size)}
          />
        )}
        {queue === 'breaks' && (
          <Things
            {...shared}
            things={things.breaks ?? []}
            itemOf={items.breaks}
            detailOf={(detail) => <BreakDetail {...detail} />}
            foot={elsewhere(things.proposed.breaks.size)}
          />
        )}
        {queue === 'doubts' && (
          <Things
            {...shared}
            things={things.doubts ?? []}
            itemOf={items.doubts}
            detailOf={(detail) => <DoubtDetail {...detail} />}
          />
        )}
        {queue === 'approvals' && (
          <Things
            {...shared}
            things={things.approvals}
            itemOf={items.approvals}
            detailOf={(detail) => <ApprovalDetail {...detail} proposed={things.proposed} />}
          />
        )}
      </Segments>
    </>
  );
}
