/** Which queue the desk shows, and what it says of the approvals. */
import type { Words } from '../../words/words.js';
import type { Things } from './morning.js';
import { QUEUES, type Queue } from './queues.js';

/** The queue to begin with: where the viewer is asked to decide something, or else the first in which anything waits. */
export function firstQueue(things: Things): Queue {
  if (things.approvals.some(({ mayDecide }) => mayDecide)) return 'approvals';
  const present = QUEUES.filter((queue) => things[queue] !== null);
  return present.find((queue) => (things[queue]?.length ?? 0) > 0) ?? present[0] ?? 'approvals';
}

/** Where something is that has moved from its queue to the approvals; null for anything else. */
export function movedTo({ proposed }: Things, queue: Queue, id: string | null): string | null {
  if (queue === 'suspense') return [...proposed.suspense].find(([, { paymentId }]) => paymentId === id)?.[0] ?? null;
  return queue === 'breaks' && id !== null && proposed.breaks.has(id) ? id : null;
}

/** How many of the approvals the viewer decides, how many are the viewer's own, and how many others decide; null for none. */
export function turnsText(approvals: Things['approvals'], { approvals: say }: Words['officer']): string | null {
  if (approvals.length === 0) return null;
  const mine = approvals.filter(({ mayDecide }) => mayDecide).length;
  const own = approvals.filter(({ mayDecide, isOwn }) => isOwn && !mayDecide).length;
  const others = approvals.length - mine - own;
  return [say.mine(mine), ...(own === 0 ? [] : [say.owns(own)]), ...(others === 0 ? [] : [say.others(others)])].join(
    ', ',
  );
}
