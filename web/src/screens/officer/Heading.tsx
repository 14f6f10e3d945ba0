/** Who is greeted, how many things wait, how much money that is, and how long the oldest has waited. */
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { Title } from '../../parts/Title.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type OfficerViewer, type Things, ageText } from './morning.js';

export interface HeadingProps {
  readonly morning: OfficerMorningQuery;
  readonly things: Things;
  readonly viewer: OfficerViewer;
}

export function Heading({ morning, things, viewer }: HeadingProps) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const { suspense, reconciliationBreaks: breaks, paymentDoubts: doubts } = morning.moneyWaiting ?? {};
  // The lists below say how many there are; here stands their money, whether it is proposed already or not.
  const sums = [
    { name: say.tab.suspense, sum: suspense },
    { name: say.tab.breaks, sum: breaks },
    { name: say.tab.doubts, sum: doubts },
  ].flatMap(({ name, sum }) => (sum === undefined ? [] : [{ name, ...sum }]));
  const count = [things.suspense, things.breaks, things.doubts, things.approvals, things.complaints].reduce(
    (total, list) => total + (list?.length ?? 0),
    0,
  );
  const amount = sums.reduce((total, sum) => total + sum.amount, 0);
  const oldest = [...sums.map(({ oldestSince }) => oldestSince), ...things.approvals.map(({ since }) => since)]
    .filter((since) => since !== null)
    .toSorted()[0];
  return (
    <div className={styles['head']}>
      <div>
        <Title>{say.hello(viewer.name)}</Title>
        <p className="second">
          {count === 0 ? say.nothing : say.summary(count, amount === 0 ? null : format.rupiah(amount))}
          {oldest !== undefined && ` ${say.oldest(ageText(oldest, viewer.now, say))}`}
        </p>
      </div>
      {sums.length > 0 && (
        <div>
          <p className={styles['place']}>
            {viewer.role === 'OPERATOR' || viewer.role === 'AUDITOR' ? say.sumsOf.all : say.sumsOf.branch}
          </p>
          <ul className={styles['sums']}>
            {sums.map(({ name, amount: sum }) => (
              <li key={name}>
                {name} <b>{format.rupiahShort(sum)}</b>
              </li>
            ))}
          </ul>
          <p className={styles['place']}>
            <b>{words.common.rupiah.every}</b> {words.common.rupiah.places}
          </p>
        </div>
      )}
    </div>
  );
}
