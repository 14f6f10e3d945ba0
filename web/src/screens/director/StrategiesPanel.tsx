/** Rupiah by strategy: a bar for each, the most on top. */
import { ChartTable } from '../../parts/ChartTable.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { EmptyState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import styles from './Director.module.css';
import { type Director, ZONE } from './use-director.js';

type Strategies = NonNullable<Director['pieces']['strategies']['value']>;

export function StrategiesPanel({ pieces, retry }: Director) {
  const { strategies } = useSpeech().words.director;
  return (
    <PiecePanel
      piece={pieces.strategies}
      onRetry={retry}
      zone={ZONE}
      title={strategies.title}
      lead={strategies.lead}
      lines={7}
    >
      {(value) =>
        value.groups.length === 0 ? (
          <EmptyState title={strategies.empty} reason={strategies.emptyReason} />
        ) : (
          <Bars {...value} />
        )
      }
    </PiecePanel>
  );
}

function Bars({ groups, total, policies }: Strategies) {
  const { words, format } = useSpeech();
  const { strategies: told } = words.director;
  const sorted = groups.toSorted((one, other) => other.collected - one.collected);
  const most = sorted[0]?.collected ?? 1;
  const windows = policies.at(-1)?.windows ?? [];
  const nameOf = ({ strategy }: Strategies['groups'][number]): string => (strategy === null ? '' : told.name[strategy]);
  const finding = told.finding(
    sorted[0] === undefined ? '' : nameOf(sorted[0]),
    format.rupiah(most),
    format.share(most / Math.max(1, total.collected)),
  );
  return (
    <>
      <ul className={styles['bars']}>
        {sorted.map((group) => (
          <li key={group.strategy}>
            <span>
              <b>{nameOf(group)}</b>
            </span>
            <span className={styles['track']} aria-hidden="true">
              <span className={styles['bar']} style={{ width: `${(group.collected / most) * 100}%` }} />
            </span>
            <b className="number">{format.rupiahShort(group.collected)}</b>
          </li>
        ))}
      </ul>
      <p className={styles['sum']}>
        <b>{told.total(format.rupiah(total.collected), format.number(total.payments))}</b>{' '}
        {told.families(format.number(total.familiesReactivated))}
      </p>
      <p className="muted small">
        {told.windows(
          windows.map(({ strategy, days }) => told.window(told.name[strategy], format.number(days))).join(', '),
        )}
      </p>
      <ChartTable
        caption={finding}
        columns={[told.strategy, told.rupiah, told.count]}
        rows={sorted.map((group) => [nameOf(group), format.rupiah(group.collected), format.number(group.payments)])}
      />
    </>
  );
}
