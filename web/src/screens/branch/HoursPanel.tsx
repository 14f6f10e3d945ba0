/** Rupiah, or families that became active again, by hour and channel, with yesterday behind them. */
import { useMemo, useState } from 'react';
import { ChartTable } from '../../parts/ChartTable.js';
import { Legend } from '../../parts/Legend.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { StackedHours, writeHour } from '../../parts/StackedHours.js';
import { Toggle } from '../../parts/Toggle.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { CHANNEL_COLOURS, CHANNEL_GROUPS, colourOf } from './channels.js';
import { type HourOfDay, type HourSum, MEASURES, type Measure, hoursOfDay, peakOf, sumOf } from './hours.js';
import styles from './Branch.module.css';
import type { BranchDay } from './use-branch-day.js';

const HEIGHT = 320;
const LEFT = 64;

export function HoursPanel({ pieces, retry, zone, today, isKnown }: BranchDay) {
  const { words } = useSpeech();
  const { hours } = words.branch;
  const [measure, setMeasure] = useState<Measure>('rupiah');
  return (
    <PiecePanel
      piece={isKnown || pieces.hours.hasFailed ? pieces.hours : { ...pieces.hours, value: null }}
      onRetry={retry}
      zone={ZONES[zone]}
      title={hours.title}
      lead={isKnown ? (measure === 'rupiah' ? hours.leadRupiah(zone) : hours.leadFamilies(zone)) : undefined}
      lines={8}
      aside={
        <Toggle
          label={hours.measure}
          choices={MEASURES.map((one) => [one, hours[one]] as const)}
          chosen={measure}
          onChoose={setMeasure}
        />
      }
    >
      {({ groups }) => <HoursChart sums={groups} measure={measure} zone={zone} today={today} />}
    </PiecePanel>
  );
}

interface HoursChartProps extends Pick<BranchDay, 'zone' | 'today'> {
  readonly sums: readonly HourSum[];
  readonly measure: Measure;
  /** Whether the numbers can be read as a table too. */
  readonly hasTable?: boolean;
  readonly height?: number;
  readonly left?: number;
}

/** How the numbers of a measure are written, and what they say together. */
export function useHoursInWords(measure: Measure) {
  const { words, format } = useSpeech();
  const { hours: told } = words.branch;
  const write = (value: number): string => (measure === 'rupiah' ? format.rupiah(value) : format.number(value));
  const writeShort = (value: number): string =>
    measure === 'rupiah' ? format.rupiahShort(value).replace('Rp', '') : format.number(value);
  const finding = (hours: readonly HourOfDay[]): string => {
    const total = sumOf(hours.flatMap(({ parts }) => parts));
    const peak = peakOf(hours);
    if (peak === null) return told.nothing(write(sumOf(hours.map(({ before }) => before))));
    const say = measure === 'rupiah' ? told.findingRupiah : told.findingFamilies;
    return say(write(total), write(peak.value), writeHour(peak.hour));
  };
  return { write, writeShort, finding };
}

export function HoursChart({
  sums,
  measure,
  zone,
  today,
  hasTable = true,
  height = HEIGHT,
  left = LEFT,
}: HoursChartProps) {
  const { words } = useSpeech();
  const { hours: told, channel } = words.branch;
  const { write, writeShort, finding } = useHoursInWords(measure);
  const hours = useMemo(() => hoursOfDay(sums, measure, { zone, today: today.day }), [sums, measure, zone, today.day]);
  return (
    <>
      <StackedHours
        hours={hours}
        colours={CHANNEL_COLOURS}
        now={Math.floor(today.hour)}
        nowWord={told.now}
        finding={finding(hours)}
        height={height}
        left={left}
        writeTick={writeShort}
        writeTotal={writeShort}
      />
      <div className={styles['below']}>
        <Legend entries={CHANNEL_GROUPS.map((group) => ({ name: channel[group], colour: colourOf(group) }))} />
        {hasTable && (
          <ChartTable
            caption={finding(hours)}
            columns={[told.hour, ...CHANNEL_GROUPS.map((group) => channel[group]), told.total, told.before]}
            rows={hours.map(({ hour, parts, before }) => [
              writeHour(hour),
              ...parts.map(write),
              write(sumOf(parts)),
              write(before),
            ])}
          />
        )}
      </div>
    </>
  );
}
