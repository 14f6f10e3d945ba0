/** The numbers of a chart as a table, for those who would rather read, behind a word that opens it. */
import { useSpeech } from '../words/language.js';
import styles from './ChartTable.module.css';

export interface ChartTableProps {
  /** What the table shows; it is read with it. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** The name of each row, and its values. */
  readonly rows: readonly (readonly [name: string, ...values: string[]])[];
}

export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const { words } = useSpeech();
  const [first, ...rest] = columns;
  return (
    <details className={styles['table']}>
      <summary>{words.common.asTable}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={caption}>
        <table>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {rest.map((column) => (
                <th key={column} scope="col" className="number">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, place) => (
                  <td key={columns[place + 1] ?? place} className="number">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
