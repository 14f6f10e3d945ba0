/** What happened, step by step, each with its milliseconds; a step that did not go well has a cross. */
import { numberFormat } from '../words/formatters.js';
import { useSpeech } from '../words/language.js';
import { Icon } from './icons.js';
import styles from './Trace.module.css';

export interface TraceStep {
  readonly key: string;
  /** The milliseconds since the first step; null for a step that is awaited. */
  readonly ms: number | null;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly isBad?: boolean;
}

export function Trace({ steps, label }: { steps: readonly TraceStep[]; label: string }) {
  const { language } = useSpeech();
  const written = (ms: number): string =>
    `${numberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ms)} ms`;
  return (
    <ol className={styles['trace']} aria-label={label}>
      {steps.map(({ key, ms, title, detail, isBad = false }) => (
        <li key={key} className={ms === null ? styles['awaited'] : undefined}>
          <span className={`${styles['point']} ${isBad ? styles['bad'] : ''}`}>
            {ms !== null && <Icon name={isBad ? 'cross' : 'check'} size={14} />}
          </span>
          <span className={styles['ms']}>{ms === null ? '' : written(ms)}</span>
          <span className={styles['text']}>
            <b>{title}</b>
            {detail !== undefined && <span className="second small">{detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
