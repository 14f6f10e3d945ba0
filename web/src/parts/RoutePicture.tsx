/** The houses of a day as a line from door to door: the next one stands out. */
import type { ReactNode } from 'react';
import styles from './RoutePicture.module.css';

export interface RouteStop {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export const ROUTE_SIZE = { width: 360, height: 132, margin: 24 } as const;

export interface RoutePictureProps {
  readonly stops: readonly RouteStop[];
  /** The finding in a sentence, for those who do not see the picture. */
  readonly label: string;
  readonly caption: ReactNode;
}

export function RoutePicture({ stops, label, caption }: RoutePictureProps) {
  const line = stops.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <figure className={styles['route']}>
      <svg viewBox={`0 0 ${ROUTE_SIZE.width} ${ROUTE_SIZE.height}`} role="img" aria-label={label}>
        <polyline points={line} className={styles['way']} />
        {stops.toReversed().map(({ number, x, y }) => {
          const isNext = number === stops[0]?.number;
          return (
            <g key={number} className={isNext ? styles['next'] : styles['later']}>
              <circle cx={x} cy={y} r={isNext ? 15 : 11} />
              <text x={x} y={y + (isNext ? 5 : 4)} textAnchor="middle">
                {number}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
