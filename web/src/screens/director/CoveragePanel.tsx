/** How much of the population is registered, and how much of it has an active card, by region. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { useSpeech } from '../../words/language.js';
import styles from './Director.module.css';
import { type Director, ZONE } from './use-director.js';

type Coverage = NonNullable<Director['pieces']['coverage']['value']>;

const UNKNOWN = '–';

export function CoveragePanel({ pieces, retry }: Director) {
  const { words, format } = useSpeech();
  const { coverage } = words.director;
  const { value } = pieces.coverage;
  return (
    <PiecePanel
      piece={pieces.coverage}
      onRetry={retry}
      zone={ZONE}
      title={coverage.title}
      {...(value !== null && { aside: <span className="muted small">{format.date(value.at)}</span> })}
    >
      {(shown) => <Shares {...shown} />}
    </PiecePanel>
  );
}

function Shares({ total, regions }: Coverage) {
  const { words, format } = useSpeech();
  const { coverage: told } = words.director;
  const percent = (value: number | null): string => (value === null ? UNKNOWN : format.share(value / 100));
  const { registeredPercent, activePercent, participants, census } = total;
  return (
    <>
      {registeredPercent === null || census === null ? (
        <p>{told.noCensus(format.number(participants.registered), format.number(participants.active))}</p>
      ) : (
        <>
          <p className={styles['great']}>{percent(registeredPercent)}</p>
          <p className="second">{told.registered(percent(activePercent))}</p>
        </>
      )}
      <div className="scroll" tabIndex={0} role="group" aria-label={told.title}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">{told.region}</th>
              <th scope="col" className="number">
                {told.share}
              </th>
              <th scope="col" className="number">
                {told.active}
              </th>
            </tr>
          </thead>
          <tbody>
            {regions.map(({ region, ...shares }) => (
              <tr key={region?.code}>
                <th scope="row">{region?.name}</th>
                <td className="number">{percent(shares.registeredPercent)}</td>
                <td className="number">
                  {percent(shares.activePercent)}{' '}
                  <span className={styles['meter']} aria-hidden="true">
                    <span style={{ width: `${Math.min(100, shares.activePercent ?? 0)}%` }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {census !== null && (
        <p className="muted small">
          {told.source(format.number(census.population), format.date(census.countedOn))}{' '}
          {/* As whoever entered the figures wrote it. */}
          <span lang="id">{census.source}.</span>
        </p>
      )}
    </>
  );
}
