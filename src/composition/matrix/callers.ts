/** Who may ask: every role, and whoever has not signed in. */
import { type Action, type Caller, ROLES, rolesThatMay } from '../../platform/auth/index.js';

export const CALLERS: readonly Caller[] = [...ROLES, 'STRANGER'];

/** Whether a caller may take all of these actions; null of them permits everybody, and none every viewer. */
export function mayTake(caller: Caller, actions: readonly Action[] | null): boolean {
  if (actions === null) return true;
  if (caller === 'STRANGER') return false;
  return actions.every((action) => rolesThatMay(action).includes(caller));
}
