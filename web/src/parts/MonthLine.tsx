/** A line through months: whether something rises or falls. */
import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scalePoint } from '@visx/scale';
import { LinePath } from '@visx/shape';
import styles from './Chart.module.css';
import { type Point, baselineOf } from './label-place.js';
import { wholeTicks } from './whole-ticks.js';
import { useWidth } from './use-width.js';

export interface MonthValue {
  readonly month: string;
  readonly value: number;
}

export interface MonthLineProps {
  readonly months: readonly MonthValue[];
  /** What the line shows, as a sentence. */
  readonly finding: string;
  readonly height?: number;
  readonly writeTick: (value: number) => string;
  readonly writeMonth: (month: string) => string;
}

const TOP = 26;
const BOTTOM = 28;
const LEFT = 64;
const RIGHT = 28;
/** The least distance between two months that are both named. */
const NAMED_FROM = 46;
/** About how large the letters of the label are, whose exact width only the browser knows. */
const LETTER = { width: 7, height: 9 };

export function MonthLine({ height = 240, ...props }: MonthLineProps) {
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={place} className={styles['place']} style={{ minHeight: height }}>
      {width > 0 && <Drawing {...props} width={width} height={height} />}
    </div>
  );
}

function Drawing(props: MonthLineProps & { readonly width: number; readonly height: number }) {
  const { months, finding, writeTick, writeMonth, width, height } = props;
  const most = Math.max(0, ...months.map(({ value }) => value));
  const y = scaleLinear({
    domain: [0, Math.max(1, most)],
    range: [height - BOTTOM, TOP],
    nice: 4,
  });
  const ticks = wholeTicks(y.ticks(4), most);
  const x = scalePoint({ domain: months.map(({ month }) => month), range: [LEFT + RIGHT, width - RIGHT] });
  const every = Math.ceil(NAMED_FROM / Math.max(1, x.step()));
  const points = months.map(({ month, value }) => ({ x: x(month) ?? 0, y: y(value) }));
  return (
    <svg className={styles['chart']} width={width} height={height} role="img" aria-label={finding}>
      {ticks.map((tick) => (
        <line key={tick} className={styles['rule']} x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
      ))}
      <AxisLeft
        scale={y}
        left={LEFT}
        tickValues={ticks}
        hideAxisLine
        hideTicks
        tickFormat={(tick) => writeTick(Number(tick))}
      />
      <LinePath className={styles['line'] ?? ''} data={points} x={(point) => point.x} y={(point) => point.y} />
      {points.map((point) => (
        <circle key={point.x} className={styles['dot']} cx={point.x} cy={point.y} r={point === points.at(-1) ? 5 : 3} />
      ))}
      <LastLabel points={points} floor={height - BOTTOM} text={writeTick(months.at(-1)?.value ?? 0)} />
      <AxisBottom
        scale={x}
        top={height - BOTTOM}
        hideAxisLine
        hideTicks
        tickValues={months.map(({ month }) => month).filter((_month, place) => place % every === 0)}
        tickFormat={writeMonth}
      />
    </svg>
  );
}

function LastLabel({ points, floor, text }: { points: readonly Point[]; floor: number; text: string }) {
  const baseline = baselineOf(points, { width: text.length * LETTER.width, height: LETTER.height }, floor);
  return (
    <text className={styles['total']} x={points.at(-1)?.x ?? 0} y={baseline} textAnchor="end">
      {text}
    </text>
  );
}
