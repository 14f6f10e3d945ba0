/** One queue with the details of its kind. */
import { Button } from '../../parts/Button.js';
import { useSpeech } from '../../words/language.js';
import { ApprovalDetail } from './ApprovalDetail.js';
import { BreakDetail } from './BreakDetail.js';
import { ComplaintDetail } from './ComplaintDetail.js';
import { DoubtDetail } from './DoubtDetail.js';
import styles from './Morning.module.css';
import type { OfficerViewer, Things as Waiting } from './morning.js';
import { turnsText } from './queue-to-show.js';
import type { Queue } from './queues.js';
import { SuspenseDetail } from './SuspenseDetail.js';
import { Things } from './Things.js';
import { useItems } from './use-items.js';

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

export function OneQueue({ queue, things, viewer, id, onDone, onGo }: OneQueueProps) {
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
