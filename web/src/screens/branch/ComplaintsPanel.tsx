/** Complaints by the time that is left, or by how long they are late. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import styles from './Branch.module.css';
import { DAY_MS, howLong } from './how-long.js';
import { ZONES } from './hours.js';
import type { BranchDay } from './use-branch-day.js';

type Complaint = NonNullable<BranchDay['pieces']['complaints']['value']>['edges'][number]['node'];

export function ComplaintsPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { complaints: told } = words.branch;
  const { complaints } = pieces;
  return (
    <PiecePanel
      piece={complaints}
      onRetry={retry}
      zone={ZONES[zone].name}
      title={told.title}
      lead={complaints.value === null ? undefined : told.lead(format.number(complaints.value.totalCount))}
      flush
    >
      {({ edges }) =>
        edges.length === 0 ? (
          <EmptyState icon="check" title={told.empty} reason={told.emptyReason} />
        ) : (
          <ul className={styles['list']}>
            {edges.map(({ node }) => (
              <Row key={node.id} {...node} now={now} />
            ))}
          </ul>
        )
      }
    </PiecePanel>
  );
}

function Row({ category, level, description, closeDueAt, nextDueAt, now }: Complaint & { now: number }) {
  const { complaints: told } = useSpeech().words.branch;
  const due = Date.parse(nextDueAt ?? closeDueAt);
  const left = due - now;
  const long = howLong(left, told);
  return (
    <li>
      <span className={`${styles['level']} ${styles[level]}`} role="img" aria-label={told.level[level]} />
      <div>
        <b>{told.category[category]}</b>
        <p className="muted small">{description}</p>
      </div>
      <Tag tone={left < 0 ? 'bad' : left < DAY_MS ? 'warning' : 'plain'} icon="clock">
        {left < 0 ? told.late(long) : told.left(long)}
      </Tag>
    </li>
  );
}
