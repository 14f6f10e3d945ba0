/** The call of a partner as it went over the wire, with its signature, and how it was answered. */
import type { Delivery } from '../../live/paying-a-bill.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

export function CallDetails({ delivery: { trace } }: { delivery: Delivery }) {
  const { trace: told } = useSpeech().words.sandbox;
  if (trace === null) return null;
  const headers = trace.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return (
    <details className={styles['details']}>
      <summary>{told.details}</summary>
      <h3>{told.call}</h3>
      <pre tabIndex={0}>{`POST ${trace.path}\n${headers}\n\n${trace.body}`}</pre>
      <h3>{told.answer}</h3>
      <pre tabIndex={0}>{`HTTP ${trace.status}\n\n${trace.answer ?? ''}`}</pre>
    </details>
  );
}
