/** Where in the desk one is, as the address says: it outlives a reload, and can be sent to somebody else. */
import { useLocation } from 'wouter';
import { type Place, type Queue, pathOf, placeOf } from './queues.js';

export interface Desk extends Place {
  /** Opens a queue, or one thing of it. Going through a list leaves no trail: back leads to the queue before. */
  readonly go: (queue: Queue, id: string | null, how?: { readonly replace: boolean }) => void;
}

export function usePlace(): Desk {
  const [path, navigate] = useLocation();
  return {
    ...placeOf(path),
    go: (queue, id, how) => {
      const next = pathOf(queue, id);
      if (next !== location.pathname) navigate(next + location.search, how);
    },
  };
}
