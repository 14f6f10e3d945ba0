/** Money that waits for somebody: in suspense, in breaks of settlement files, and in doubt. */
import { Icon } from '../../parts/icons.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Branch.module.css';
import { howLong } from './how-long.js';
import type { BranchDay } from './use-branch-day.js';

/** Where each kind is worked on. */
const QUEUES = {
  suspense: '/petugas/suspens',
  reconciliationBreaks: '/petugas/selisih',
  paymentDoubts: '/petugas/diragukan',
} as const;
const KINDS = ['suspense', 'reconciliationBreaks', 'paymentDoubts'] as const;

export function MoneyPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { money, complaints: time } = words.branch;
  const may = pieces.viewer.value?.may;
  const mayOpen = {
    suspense: may?.assignSuspenseItem === true,
    reconciliationBreaks: may?.assignBreak === true,
    paymentDoubts: may?.askPartner === true,
  };
  return (
    <PiecePanel
      piece={pieces.moneyWaiting}
      onRetry={retry}
      zone={ZONES[zone]}
      title={money.title}
      flush
      lines={3}
      footer={() => (
        <p className={`small ${styles['balanced']}`}>
          <Icon name="scale" />
          <span>
            <b>{words.common.rupiah.every}</b> <span className="second">{words.common.rupiah.places}</span>
          </span>
        </p>
      )}
    >
      {(waiting) => (
        <div className="scroll" tabIndex={0} role="group" aria-label={money.title}>
          <table className={styles['rows']}>
            <thead>
              <tr>
                <th scope="col">{money.what}</th>
                <th scope="col" className="number">
                  {money.count}
                </th>
                <th scope="col" className="number">
                  {money.rupiah}
                </th>
                <th scope="col" className="number">
                  {money.oldest}
                </th>
              </tr>
            </thead>
            <tbody>
              {KINDS.map((kind) => {
                const { count, amount, oldestSince } = waiting[kind];
                return (
                  <tr key={kind}>
                    <th scope="row">
                      {mayOpen[kind] && count > 0 ? <a href={QUEUES[kind]}>{money[kind]}</a> : money[kind]}
                      {!mayOpen[kind] && count > 0 && <p className="muted small">{money.operators}</p>}
                    </th>
                    <td className="number">{format.number(count)}</td>
                    <td className="number">
                      <b>{format.rupiah(amount)}</b>
                    </td>
                    <td className="number muted">
                      {oldestSince === null ? money.none : howLong(now - Date.parse(oldestSince), time)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </PiecePanel>
  );
}
