/** Complaints past their deadline and those near it, the most urgent first: which, about whom, and how long is left. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { ShowAll } from '../../parts/ShowAll.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES, complaintNumber } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Branch.module.css';
import { DAY_MS, howLong } from './how-long.js';
import type { BranchDay } from './use-branch-day.js';

/** How many rows are seen before somebody asks for all. */
const FEW = 6;

type Complaint = NonNullable<BranchDay['pieces']['complaints']['value']>['edges'][number]['node'];

export function ComplaintsPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { complaints: told } = words.branch;
  const { complaints, complaintCounts } = pieces;
  const overdue = complaintCounts.value?.overdue ?? null;
  const place = ZONES[zone];
  const mayWork = pieces.viewer.value?.may.answerComplaint === true;
  return (
    <PiecePanel
      piece={complaints}
      onRetry={retry}
      zone={place}
      title={told.title}
      lead={
        complaints.value === null || overdue === null
          ? undefined
          : told.lead(format.number(overdue), format.number(Math.max(0, complaints.value.totalCount - overdue)))
      }
      flush
    >
      {({ edges, totalCount }) =>
        edges.length === 0 ? (
          <EmptyState icon="check" title={told.empty} reason={told.emptyReason} />
        ) : (
          <ShowAll items={edges} total={totalCount} few={FEW}>
            {(shown) => (
              <ul className={styles['list']}>
                {shown.map(({ node }) => (
                  <Row key={node.id} {...node} now={now} place={place} mayWork={mayWork} />
                ))}
              </ul>
            )}
          </ShowAll>
        )
      }
    </PiecePanel>
  );
}

interface RowProps extends Complaint {
  readonly now: number;
  readonly place: string;
  readonly mayWork: boolean;
}

function Row({ now, place, mayWork, ...complaint }: RowProps) {
  const { words, format } = useSpeech();
  const { complaints: told } = words.branch;
  const { id, category, level, description, channel, filedAt, closeDueAt, nextDueAt, family, aboutCadre } = complaint;
  const left = Date.parse(nextDueAt ?? closeDueAt) - now;
  const long = howLong(left, told);
  const about = aboutCadre === null ? null : told.aboutCadre(aboutCadre.name);
  return (
    <li>
      <span className={`${styles['level']} ${styles[level]}`} role="img" aria-label={told.level[level]} />
      <div>
        <b>
          {mayWork ? (
            <a href={`/petugas/keluhan/${encodeURIComponent(id)}`}>{told.category[category]}</a>
          ) : (
            told.category[category]
          )}
        </b>
        <p className="small">{[family?.label ?? told.nobody, about].filter((part) => part !== null).join(' · ')}</p>
        {/* What a citizen said stays in the citizen's words. */}
        <p className="muted small" lang="id">
          {description}
        </p>
        <p className="muted small">
          <span className="typed">{complaintNumber(id)}</span> ·{' '}
          {told.filed(format.day(filedAt, place), told.channel[channel])}
        </p>
        {!mayWork && <p className="muted small">{told.workers}</p>}
      </div>
      <Tag tone={left < 0 ? 'bad' : left < DAY_MS ? 'warning' : 'plain'} icon="clock">
        {left < 0 ? told.late(long) : told.left(long)}
      </Tag>
    </li>
  );
}
