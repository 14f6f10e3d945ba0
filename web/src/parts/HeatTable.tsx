/** A table whose cells say by their colour where the most is. */
import { HEAT_STEPS, heatStyle } from './heat.js';
import styles from './Heat.module.css';

export interface HeatCell {
  readonly text: string;
  readonly step: number;
}

export interface HeatRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly HeatCell[];
  readonly sum: string;
}

export interface HeatTableProps {
  readonly label: string;
  /** The name of the rows, of each cell, and of the sum. */
  readonly columns: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly chosen: string | null;
}

export function HeatTable({ label, columns, rows, chosen }: HeatTableProps) {
  const [first, ...rest] = columns;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={label}>
      <table className={styles['heat']}>
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
          {rows.map(({ id, name, cells, sum }) => (
            <tr key={id} className={id === chosen ? styles['chosen'] : undefined}>
              <th scope="row">{name}</th>
              {cells.map(({ text, step }, place) => (
                <td key={columns[place + 1] ?? place}>
                  <span className={styles['cell']} style={heatStyle(step)}>
                    {text}
                  </span>
                </td>
              ))}
              <td className={styles['sum']}>{sum}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the colours mean, from little to much. */
export function HeatRamp({ less, more }: { less: string; more: string }) {
  return (
    <span className={styles['ramp']}>
      {less}
      {HEAT_STEPS.map((step) => (
        <span key={step} className={styles['step']} style={heatStyle(step)} />
      ))}
      {more}
    </span>
  );
}
