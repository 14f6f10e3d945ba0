/**
 * The two totals that were told to the press in November 2020, beside what these books say of the same months by the
 * same rules as everything else on this screen.
 */
import { Icon } from '../../parts/icons.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import styles from './Director.module.css';
import { type Director, ZONE } from './use-director.js';

/** As the press told them: by tele-collecting from January to September, by 2,426 cadres from January to October. */
const TOLD = { byTelephone2020: 295_540_000_000, byCadres2020: 106_168_000_000 } as const;
const TOTALS = ['byTelephone2020', 'byCadres2020'] as const;

export function ReferencePanel({ pieces, retry }: Director) {
  const { reference } = useSpeech().words.director;
  const { byTelephone2020, byCadres2020 } = pieces;
  const hasBoth = byTelephone2020.value !== null && byCadres2020.value !== null;
  const piece = {
    at: Math.min(byTelephone2020.at, byCadres2020.at),
    hasFailed: byTelephone2020.hasFailed || byCadres2020.hasFailed,
    value: hasBoth
      ? {
          byTelephone2020: byTelephone2020.value.total.collected,
          byCadres2020: byCadres2020.value.total.collected,
        }
      : null,
  };
  return (
    <PiecePanel piece={piece} onRetry={retry} zone={ZONE} title={reference.title} lead={reference.lead}>
      {(totals) => <Totals {...totals} />}
    </PiecePanel>
  );
}

function Totals(totals: Readonly<Record<(typeof TOTALS)[number], number>>) {
  const { words: all, format } = useSpeech();
  const words = all.director;
  const { reference: told } = words;
  const isEqual = TOTALS.every((name) => totals[name] === TOLD[name]);
  const isEmpty = TOTALS.every((name) => totals[name] === 0);
  return (
    <>
      <ul className={styles['greats']}>
        {TOTALS.map((name) => (
          <li key={name}>
            <span className={styles['great']}>{format.rupiahShort(TOLD[name])}</span>
            <span className="second">
              {told[name]}, {told.months[name]}
            </span>
          </li>
        ))}
      </ul>
      <div className="scroll" tabIndex={0} role="group" aria-label={told.title}>
        <table className={styles['rows']}>
          <thead>
            <tr>
              <th scope="col">{words.strategies.strategy}</th>
              <th scope="col" className="number">
                {told.told}
              </th>
              <th scope="col" className="number">
                {told.books}
              </th>
            </tr>
          </thead>
          <tbody>
            {TOTALS.map((name) => (
              <Total key={name} name={name} books={totals[name]} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['note']}>
        <Icon name="info" />
        {isEqual ? told.isEqual : isEmpty ? told.isEmpty : told.isDifferent}
      </p>
    </>
  );
}

function Total({ name, books }: { name: (typeof TOTALS)[number]; books: number }) {
  const { words, format } = useSpeech();
  const { reference: told } = words.director;
  return (
    <tr>
      <th scope="row">
        {told[name]}
        <br />
        <span className="muted small">{told.months[name]}</span>
      </th>
      <td className="number">{format.rupiah(TOLD[name])}</td>
      <td className="number">
        <b>{books === 0 ? told.empty : format.rupiah(books)}</b>
        <br />
        {books === TOLD[name] && (
          <Tag tone="good" icon="check">
            {told.equal}
          </Tag>
        )}
        {books !== 0 && books !== TOLD[name] && <Tag>{told.differs(format.rupiahShort(books - TOLD[name]))}</Tag>}
      </td>
    </tr>
  );
}
