/** What is known of a break: both amounts, the line of the file, and what was done so far. */
import { Facts } from '../../parts/Facts.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type Break, type DetailProps, momentText } from './morning.js';
import { useNames } from './people.js';

export function BreakFacts({ thing, viewer }: Pick<DetailProps<Break>, 'thing' | 'viewer'>) {
  const { words, format } = useSpeech();
  const nameOf = useNames(viewer);
  const say = words.officer;
  const rupiah = (amount: number | null): string => (amount === null ? '—' : format.rupiah(amount));
  return (
    <>
      <p>{thing.reason}</p>
      <Facts
        facts={[
          { name: say.breaks.day, value: format.date(thing.day) },
          { name: say.breaks.here, value: rupiah(thing.amountHere) },
          { name: say.breaks.file, value: rupiah(thing.amountInFile) },
          { name: say.breaks.account, value: <span className="typed">{thing.account}</span> },
          thing.lineText === null
            ? null
            : {
                name: `${say.breaks.line} ${thing.line ?? ''}`,
                value: <code className="typed small">{thing.lineText}</code>,
              },
          { name: say.suspense.owner, value: thing.owner === null ? say.suspense.nobody : nameOf(thing.owner) },
        ]}
      />
      {thing.history.length > 0 && (
        <div>
          <h3>{say.breaks.history}</h3>
          <ul className={styles['history']}>
            {thing.history.map(({ takenAt, note, byWhom }) => (
              <li key={takenAt} className="small second">
                {momentText(takenAt, format, viewer)} · {nameOf(byWhom)}
                {note !== '' && (
                  <>
                    : <span lang="id">{note}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
