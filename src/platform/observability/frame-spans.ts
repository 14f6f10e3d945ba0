/**
 * Spans of the frames that tell an event over sockets: one for each event and document, however many hear of it. It ends
 * with the last frame that was sent, and counts them.
 */
import { type OpenSpan, openCarried } from './spans.js';

/** The time after which no further frame of the same event and document is expected. */
const FRAMES_QUIET_AFTER_MS = 1_000;

interface Frames {
  readonly span: OpenSpan;
  underWay: number;
  sent: number;
  lastAt: number;
}

/** What is to be told of one frame; exactly one of both. */
export interface FrameSpan {
  sent(): void;
  /** The reader is gone. */
  dropped(): void;
}

const framesOf = new WeakMap<object, Map<object, Frames>>();

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Begins a frame; null for an event that carries no trace. */
export function beginFrame(event: unknown, document: object, field: string): FrameSpan | null {
  if (!isObject(event)) return null;
  const frames = framesOf.get(event)?.get(document) ?? openFrames(event, document, field);
  if (frames === null) return null;
  frames.underWay += 1;
  const settle = (): void => {
    frames.underWay -= 1;
    if (frames.underWay === 0) setTimeout(() => endWhenQuiet(event, document, frames), FRAMES_QUIET_AFTER_MS).unref();
  };
  return {
    sent() {
      frames.sent += 1;
      frames.lastAt = performance.now();
      settle();
    },
    dropped: settle,
  };
}

function openFrames(event: object, document: object, field: string): Frames | null {
  const span = openCarried(event, 'frame');
  if (span === null) return null;
  span.note({ 'sigap.subscription': field });
  const frames: Frames = { span, underWay: 0, sent: 0, lastAt: performance.now() };
  const ofEvent = framesOf.get(event) ?? new Map<object, Frames>();
  framesOf.set(event, ofEvent.set(document, frames));
  return frames;
}

function endWhenQuiet(event: object, document: object, frames: Frames): void {
  if (frames.underWay > 0) return;
  const ofEvent = framesOf.get(event);
  if (ofEvent?.get(document) === frames) ofEvent.delete(document);
  frames.span.note({ 'sigap.frames': frames.sent });
  frames.span.end({ at: frames.lastAt });
}
