/** Keeps the listeners of each topic, each with a bounded queue of its own. */
import type { LiveEvent } from './live-event.js';
import { type Topic, topicsOf } from './live-scope.js';
import { LiveTail } from './live-tail.js';

export interface Listeners {
  /** Starts to listen at once; the caller ends it with `unlisten`. */
  readonly listen: (topic: Topic, accepts: (event: LiveEvent) => boolean) => LiveTail;
  readonly unlisten: (topic: Topic, tail: LiveTail) => void;
  readonly deliver: (event: LiveEvent) => void;
  readonly count: () => number;
  /** Ends all tails because the history that they told is no longer ours. */
  readonly rewrite: () => void;
  /** Ends all tails. */
  readonly close: () => void;
}

interface Listener {
  readonly tail: LiveTail;
  readonly accepts: (event: LiveEvent) => boolean;
}

export function createListeners(bufferMax?: number): Listeners {
  const byTopic = new Map<Topic, Map<LiveTail, Listener>>();
  return {
    listen(topic, accepts) {
      const tail = new LiveTail(bufferMax);
      const here = byTopic.get(topic) ?? new Map<LiveTail, Listener>();
      byTopic.set(topic, here.set(tail, { tail, accepts }));
      return tail;
    },
    unlisten(topic, tail) {
      tail.close();
      const here = byTopic.get(topic);
      here?.delete(tail);
      if (here?.size === 0) byTopic.delete(topic);
    },
    deliver(event) {
      for (const topic of topicsOf(event)) {
        for (const { tail, accepts } of byTopic.get(topic)?.values() ?? []) if (accepts(event)) tail.push(event);
      }
    },
    count: () => [...byTopic.values()].reduce((total, { size }) => total + size, 0),
    rewrite() {
      for (const here of byTopic.values()) for (const tail of here.keys()) tail.rewrite();
    },
    close() {
      for (const here of byTopic.values()) for (const tail of here.keys()) tail.close();
      byTopic.clear();
    },
  };
}
