/** Names the colours of a chart; the name stands beside the colour wherever it is used. */
import styles from './Chart.module.css';

export function Swatch({ colour }: { colour: string }) {
  return <span className={styles['swatch']} style={{ background: colour }} aria-hidden="true" />;
}

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles['legend']}>
      {entries.map(({ name, colour }) => (
        <li key={name}>
          <Swatch colour={colour} />
          {name}
        </li>
      ))}
    </ul>
  );
}
