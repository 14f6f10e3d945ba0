/** Follows events that may come by the hundred a second: only the newest are kept, and they are told a few times a second. */
import type { AnyVariables, Client, DocumentInput } from 'urql';

export interface EventBatch<Event> {
  /** The newest events since the last batch, the newest first. */
  readonly newest: readonly Event[];
  /** How many there were, those included that were not kept. */
  readonly count: number;
}

export interface Following<Data, Variables, Event> {
  readonly document: DocumentInput<Data, Variables & AnyVariables>;
  readonly variables: Variables;
  readonly eventOf: (data: Data) => Event;
  /** The most events that are kept. */
  readonly keep: number;
  readonly tell: (batch: EventBatch<Event>) => void;
}

/** The least time between two batches: nobody reads faster, and drawing takes time. */
const PACE_MS = 200;

/** Follows a subscription until the function that it returns is called. */
export function followInBatches<Data, Variables, Event>(
  client: Client,
  { document, variables, eventOf, keep, tell }: Following<Data, Variables, Event>,
): () => void {
  let newest: Event[] = [];
  let count = 0;
  let frame: number | null = null;
  let lastAt = -PACE_MS;
  const flush = (now: number): void => {
    frame = null;
    if (now - lastAt < PACE_MS) {
      frame = requestAnimationFrame(flush);
      return;
    }
    lastAt = now;
    const batch = { newest, count };
    newest = [];
    count = 0;
    tell(batch);
  };
  const subscription = client.subscription(document, variables as Variables & AnyVariables).subscribe(({ data }) => {
    if (data === undefined || data === null) return;
    newest.unshift(eventOf(data));
    // A window in the background draws no frame: what nobody will see is let go.
    newest.length = Math.min(newest.length, keep);
    count += 1;
    frame ??= requestAnimationFrame(flush);
  });
  return () => {
    subscription.unsubscribe();
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
