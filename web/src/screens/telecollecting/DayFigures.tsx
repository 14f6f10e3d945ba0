/** The own figures of today, in one line. */
import { useSpeech } from '../../words/language.js';
import styles from './DayFigures.module.css';

export interface Summary {
  readonly calls: number;
  readonly answered: number;
  readonly promises: number;
  readonly promised: number;
  readonly target: number;
  /** How many families wait; null before the first call of the day. */
  readonly remaining: number | null;
}

interface Campaign {
  readonly dailyTarget: number;
  readonly summary: readonly Summary[];
}

/** The own figures in a campaign; before the first call there are none yet, and the day's target is the campaign's. */
export const ownFigures = ({ dailyTarget, summary }: Campaign): Summary =>
  summary[0] ?? { calls: 0, answered: 0, promises: 0, promised: 0, target: dailyTarget, remaining: null };

export function DayFigures({ summary }: { summary: Summary }) {
  const { words, format } = useSpeech();
  const { figures } = words.telecollecting;
  const shown = [
    [format.number(summary.calls), figures.calls(summary.target)],
    [format.number(summary.answered), figures.answered],
    [format.number(summary.promises), figures.promises],
    [format.rupiahShort(summary.promised), figures.promised],
    ...(summary.remaining === null ? [] : [[format.number(summary.remaining), figures.remaining] as const]),
  ] as const;
  return (
    <ul className={styles['figures']} aria-label={figures.label}>
      {shown.map(([value, name]) => (
        <li key={name}>
          <b>{value}</b> {name}
        </li>
      ))}
    </ul>
  );
}
