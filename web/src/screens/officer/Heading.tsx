/** Who is greeted, how many things wait, how much money that is, and how long the oldest has waited. */
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { Title } from '../../parts/Title.js';
import { useSpeech } from '../../words/language.js';
import styles from './Morning.module.css';
import { type OfficerViewer, ageText } from './morning.js';

export function Heading({ morning, viewer }: { morning: OfficerMorningQuery; viewer: OfficerViewer }) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const { suspense, reconciliationBreaks: breaks, paymentDoubts: doubts } = morning.moneyWaiting ?? {};
  const sums = [
    { name: say.tab.suspense, sum: suspense },
    { name: say.tab.breaks, sum: breaks },
    { name: say.tab.doubts, sum: doubts },
  ].flatMap(({ name, sum }) => (sum === undefined ? [] : [{ name, ...sum }]));
  const approvals = morning.approvalsWaiting;
  const things = sums.reduce((count, sum) => count + sum.count, approvals?.totalCount ?? 0);
  const amount = sums.reduce((total, sum) => total + sum.amount, 0);
  const oldest = [...sums.map(({ oldestSince }) => oldestSince), approvals?.edges[0]?.node.since ?? null]
    .filter((since) => since !== null)
    .toSorted()[0];
  return (
    <div className={styles['head']}>
      <div>
        <Title>{say.hello(viewer.name)}</Title>
        <p className="second">
          {things === 0 ? say.nothing : say.summary(things, format.rupiah(amount))}
          {oldest !== undefined && ` ${say.oldest(ageText(oldest, viewer.now, say))}`}
        </p>
      </div>
      <div>
        <ul className={styles['sums']}>
          {sums.map(({ name, count, amount: sum }) => (
            <li key={name}>
              {name} <b>{say.sum(count, format.rupiahShort(sum))}</b>
            </li>
          ))}
        </ul>
        <p className={styles['place']}>
          <b>{say.oneplace}.</b> {say.oneplaceReason}
        </p>
      </div>
    </div>
  );
}
