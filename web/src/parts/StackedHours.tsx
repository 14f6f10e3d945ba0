/** A day by the hour: a bar for each, its parts one upon another, and yesterday's hours as a dashed line behind them. */
import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import styles from './Chart.module.css';
import { wholeTicks } from './whole-ticks.js';
import { useWidth } from './use-width.js';

export interface StackedHour {
  readonly hour: number;
  /** The parts, in the order of `colours`. */
  readonly parts: readonly number[];
  /** What the same hour brought the day before. */
  readonly before: number;
}

export interface StackedHoursProps {
  readonly hours: readonly StackedHour[];
  readonly colours: readonly string[];
  /** The hour that runs now; null when the day is over. */
  readonly now: number | null;
  /** What the chart shows, as a sentence. */
  readonly finding: string;
  readonly nowWord: string;
  readonly height?: number;
  /** The room for the numbers at the left, which large letters need more of. */
  readonly left?: number;
  readonly writeTick: (value: number) => string;
  readonly writeTotal: (value: number) => string;
}

const TOP = 22;
const BOTTOM = 28;
/** The least width of a bar under which every hour is named. */
const NAMED_FROM = 38;
/** The least width of a bar under which the word for now has room, instead of the hour between its neighbours. */
const ROOM_FOR_NOW = 44;
const GAP = 1.5;

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

export const writeHour = (hour: number): string => String(hour).padStart(2, '0');

export function StackedHours({ height = 260, left = 64, ...props }: StackedHoursProps) {
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={place} className={styles['place']} style={{ minHeight: height }}>
      {width > 0 && <Drawing {...props} left={left} width={width} height={height} />}
    </div>
  );
}

function Drawing(props: StackedHoursProps & Readonly<Record<'width' | 'height' | 'left', number>>) {
  const { hours, now, nowWord, finding, writeTick, width, height, left } = props;
  const most = Math.max(0, ...hours.map(({ parts, before }) => Math.max(sum(parts), before)));
  const y = scaleLinear({ domain: [0, Math.max(1, most)], range: [height - BOTTOM, TOP], nice: 4 });
  const ticks = wholeTicks(y.ticks(4), most);
  const x = scaleBand({
    domain: hours.map(({ hour }) => hour),
    range: [left, width],
    paddingInner: 0.34,
    paddingOuter: 0.17,
  });
  const every = Math.ceil(NAMED_FROM / Math.max(1, x.step()));
  const named = hours.map(({ hour }) => hour).filter((hour, place) => place % every === 0 || hour === now);
  return (
    <svg className={styles['chart']} width={width} height={height} role="img" aria-label={finding}>
      {ticks.map((tick) => (
        <line key={tick} className={styles['rule']} x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
      ))}
      <AxisLeft
        scale={y}
        left={left}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickFormat={(tick) => writeTick(Number(tick))}
      />
      <path className={styles['before']} d={stepsOf(hours, x, y)} />
      {hours.map((hour) => (
        <HourBar key={hour.hour} {...props} {...hour} x={x(hour.hour) ?? 0} y={y} bar={x.bandwidth()} />
      ))}
      <AxisBottom
        scale={x}
        top={height - BOTTOM}
        hideAxisLine
        hideTicks
        tickValues={named}
        tickFormat={(hour) => (hour === now && x.step() > ROOM_FOR_NOW ? nowWord : writeHour(hour))}
        tickLabelProps={(hour) => (hour === now ? { className: styles['now'] ?? '' } : {})}
      />
    </svg>
  );
}

interface Scale {
  (value: number): number;
}

interface HourBarProps extends StackedHour, Pick<StackedHoursProps, 'colours' | 'writeTotal'> {
  readonly x: number;
  readonly y: Scale;
  readonly bar: number;
}

function HourBar({ hour, parts, colours, writeTotal, x, y, bar }: HourBarProps) {
  const total = sum(parts);
  if (total === 0) return null;
  return (
    <g>
      {parts.map((part, place) => {
        if (part <= 0) return null;
        const below = sum(parts.slice(0, place));
        const top = y(below + part);
        return (
          <Bar
            key={colours[place] ?? place}
            x={x}
            width={bar}
            y={top + GAP / 2}
            height={Math.max(1, y(below) - top - GAP)}
            fill={colours[place] ?? 'currentColor'}
            rx={1.5}
          />
        );
      })}
      <text className={styles['total']} x={x + bar / 2} y={y(total) - 6} textAnchor="middle" data-hour={hour}>
        {writeTotal(total)}
      </text>
    </g>
  );
}

/** The line of the day before: a level step for each hour. */
function stepsOf(hours: readonly StackedHour[], x: ReturnType<typeof scaleBand<number>>, y: Scale): string {
  const reach = (x.step() - x.bandwidth()) / 2;
  return hours
    .map(({ hour, before }, place) => {
      const from = (x(hour) ?? 0) - reach * 0.6;
      return `${place === 0 ? 'M' : 'L'}${from} ${y(before)}H${from + x.bandwidth() + reach * 1.2}`;
    })
    .join('');
}
