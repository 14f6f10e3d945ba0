/** Rupiah by month, of all strategies together. */
import { ChartTable } from '../../parts/ChartTable.js';
import { MonthLine } from '../../parts/MonthLine.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { EmptyState } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { monthsOf } from './periods.js';
import { type Director, ZONE } from './use-director.js';

export function MonthsPanel({ pieces, retry, period }: Director) {
  const { words, format } = useSpeech();
  const { months: told, strategies } = words.director;
  return (
    <PiecePanel piece={pieces.months} onRetry={retry} zone={ZONE} title={told.title} lead={told.lead} lines={6}>
      {({ groups }) => {
        const months = monthsOf(period).map((month) => ({
          month,
          value: groups.reduce((sum, group) => (group.month === month ? sum + group.collected : sum), 0),
        }));
        const [first, last] = [months[0], months.at(-1)];
        const most = months.reduce((one, other) => (other.value > one.value ? other : one), { month: '', value: -1 });
        if (first === undefined || last === undefined) return null;
        const say = ({ month, value }: { month: string; value: number }): string =>
          told.one(format.rupiahShort(value), format.month(month));
        if (most.value === 0) return <EmptyState title={strategies.empty} reason={strategies.emptyReason} />;
        const finding = first === last ? told.single(say(first)) : told.finding(say(first), say(last), say(most));
        // One month is a figure and no line.
        if (first === last) return <p>{finding}</p>;
        return (
          <>
            <MonthLine
              months={months}
              finding={finding}
              writeTick={(value) => format.rupiahShort(value).replace('Rp', '')}
              writeMonth={(month) => format.monthShort(month).replace(/ \d+$/, '')}
            />
            <ChartTable
              caption={finding}
              columns={[told.month, strategies.rupiah]}
              rows={months.map(({ month, value }) => [format.month(month), format.rupiah(value)])}
            />
          </>
        );
      }}
    </PiecePanel>
  );
}
