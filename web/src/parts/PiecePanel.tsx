/** A panel of one part of a screen's answer: it loads, fails and ages by itself, whatever becomes of its neighbours. */
import type { ReactNode } from 'react';
import type { Piece } from '../live/pieces.js';
import { serverTimeOf } from '../live/server-clock.js';
import { useSpeech } from '../words/language.js';
import { Button } from './Button.js';
import { Panel, type PanelProps } from './Panel.js';
import styles from './PiecePanel.module.css';
import { ErrorState, Skeleton } from './States.js';

export interface PiecePanelProps<Value> extends Omit<PanelProps, 'children' | 'footer'> {
  readonly piece: Piece<Value>;
  readonly onRetry: () => void;
  /** The zone in which the time of an older copy is written. */
  readonly zone: string;
  /** About how many lines come, for the shape that stands there until then. */
  readonly lines?: number;
  readonly footer?: (value: Value) => ReactNode;
  readonly children: (value: Value) => ReactNode;
}

export function PiecePanel<Value>(props: PiecePanelProps<Value>) {
  const { piece, onRetry, zone, lines = 4, footer, children, ...panel } = props;
  if (piece.value === null) {
    return (
      <Panel {...panel} flush={piece.hasFailed}>
        {piece.hasFailed ? <ErrorState error={{}} onRetry={onRetry} /> : <Skeleton lines={lines} />}
      </Panel>
    );
  }
  const bottom = footer?.(piece.value);
  return (
    <Panel {...panel} {...(bottom !== undefined && bottom !== null && { footer: bottom })}>
      {piece.hasFailed && <OlderCopy at={piece.at} zone={zone} onRetry={onRetry} />}
      {children(piece.value)}
    </Panel>
  );
}

const MINUTE_MS = 60_000;

function OlderCopy({ at, zone, onRetry }: { at: number; zone: string; onRetry: () => void }) {
  const { words, format } = useSpeech();
  const { failed, retry } = words.common;
  const minutes = Math.round((Date.now() - at) / MINUTE_MS);
  const time = format.timeOnDay(serverTimeOf(at), serverTimeOf(Date.now()), { zone });
  return (
    <div className={styles['older']} role="status">
      <span>{minutes < 1 ? failed.staleSince(time) : failed.older(time, failed.minutes(minutes))}</span>
      <Button size="small" onClick={onRetry}>
        {retry}
      </Button>
    </div>
  );
}
