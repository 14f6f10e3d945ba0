/** The cadres' day: who has begun, how far each is, and whom nobody has heard of for a while. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { ShowAll } from '../../parts/ShowAll.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Branch.module.css';
import type { BranchDay } from './use-branch-day.js';

/** Longer than this without a word, a phone is taken to be without signal. */
const SILENT_AFTER_MS = 30 * 60_000;

/** How many rows are seen before somebody asks for all. */
const FEW = 8;

type CadreDay = NonNullable<BranchDay['pieces']['cadresDay']['value']>['cadres']['edges'][number]['node'];

export function CadresPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { cadres: told } = words.branch;
  const totals = pieces.cadresDay.value?.totals;
  return (
    <PiecePanel
      piece={pieces.cadresDay}
      onRetry={retry}
      zone={ZONES[zone]}
      title={told.title}
      lead={totals && told.lead(format.number(totals.cadres), format.number(totals.started))}
      flush
      lines={6}
    >
      {({ cadres }) =>
        cadres.edges.length === 0 ? (
          <EmptyState icon="users" title={told.empty} reason={told.emptyReason} />
        ) : (
          <ShowAll items={cadres.edges} total={cadres.totalCount} few={FEW}>
            {(shown) => (
              <div className="scroll" tabIndex={0} role="group" aria-label={told.title}>
                <table className={styles['rows']}>
                  <thead>
                    <tr>
                      <th scope="col">{told.cadre}</th>
                      <th scope="col">{told.place}</th>
                      <th scope="col">{told.houses}</th>
                      <th scope="col" className="number">
                        {told.active}
                      </th>
                      <th scope="col" className="number">
                        {told.seen}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map(({ node }) => (
                      <Row key={node.cadre.id} {...node} now={now} zone={ZONES[zone]} />
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </ShowAll>
        )
      }
    </PiecePanel>
  );
}

type RowProps = CadreDay & { readonly now: number; readonly zone: string };

function Row({ cadre, planned, visited, familiesReactivated, lastSeenAt, now, zone }: RowProps) {
  const { words, format } = useSpeech();
  const { cadres: told } = words.branch;
  const part = planned === 0 ? 0 : Math.min(1, visited / planned);
  return (
    <tr>
      <th scope="row">{cadre.name}</th>
      <td className="second">{cadre.homeRegion?.name}</td>
      <td>
        <span className="row">
          <span className={styles['meter']} aria-hidden="true">
            <span style={{ width: `${part * 100}%` }} />
          </span>
          <span className="number">{told.ofHouses(format.number(visited), format.number(planned))}</span>
        </span>
      </td>
      <td className="number">
        <b>{format.number(familiesReactivated)}</b>
      </td>
      <td className="number">
        <Seen at={lastSeenAt} now={now} zone={zone} />
      </td>
    </tr>
  );
}

function Seen({ at, now, zone }: { at: string | null; now: number; zone: string }) {
  const { words, format } = useSpeech();
  const { cadres: told } = words.branch;
  if (at === null) return <Tag icon="pause">{told.notStarted}</Tag>;
  const time = format.timeOnDay(at, new Date(now), { zone });
  if (now - Date.parse(at) < SILENT_AFTER_MS) return <>{time}</>;
  return (
    <Tag tone="warning" icon="unconnected">
      {told.silent(time)}
    </Tag>
  );
}
