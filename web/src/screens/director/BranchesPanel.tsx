/** What each branch did in the period, and the money that followed. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { useSpeech } from '../../words/language.js';
import styles from './Director.module.css';
import { type Director, ZONE } from './use-director.js';

export function BranchesPanel({ pieces, retry }: Director) {
  const { words, format } = useSpeech();
  const { branches: told } = words.director;
  const total = pieces.strategies.value?.total.collected ?? null;
  const footer = (branches: readonly { readonly summary: { readonly rupiahFollowed: number } }[]) => (
    <p className="muted small">
      {total !== null &&
        told.followed(
          format.rupiah(branches.reduce((sum, { summary }) => sum + summary.rupiahFollowed, 0)),
          format.rupiah(total),
        )}{' '}
      {told.appointed}
    </p>
  );
  const columns = [told.cadres, told.visits, told.calls, told.kept, told.breaches, told.rupiah];
  return (
    <PiecePanel
      piece={pieces.branchPerformance}
      onRetry={retry}
      zone={ZONE}
      title={told.title}
      lead={told.lead}
      footer={footer}
    >
      {(branches) => (
        <div className="scroll" tabIndex={0} role="group" aria-label={told.title}>
          <table className={styles['rows']}>
            <thead>
              <tr>
                <th scope="col">{told.branch}</th>
                {columns.map((column) => (
                  <th key={column} scope="col" className="number">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {branches.map(({ branchId, name, cadres, summary }) => (
                <tr key={branchId}>
                  <th scope="row">{name}</th>
                  <td className="number">{format.number(cadres)}</td>
                  <td className="number">{format.number(summary.visits)}</td>
                  <td className="number">{format.number(summary.calls)}</td>
                  <td className="number">
                    {told.keptOf(format.number(summary.promisesKept), format.number(summary.promisesMade))}
                  </td>
                  <td className="number">{format.number(summary.conductBreaches)}</td>
                  <td className="number">
                    <b>{format.rupiah(summary.rupiahFollowed)}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PiecePanel>
  );
}
