/** Draws who asks. */
import type { Stage } from '../../world/stage.js';
import { type Draw, oneOf, within } from '../draw.js';
import type { LearnedCall } from './learned-calls.js';

/** Somebody who may call it more often than not, of the branch or of nowhere. */
export function drawCaller(draw: Draw, { people, strangers }: Stage, { roles }: LearnedCall) {
  const chance = within(draw, 0, 19);
  if (chance === 0) return { name: 'nobody', authorization: null };
  if (chance === 1) return { name: 'a broken token', authorization: `Bearer ${oneOf(draw, ['x', 'a.b.c', '', '..'])}` };
  const everybody = [...people, ...strangers];
  const allowed = everybody.filter(({ role }) => roles.includes(role));
  const { name, token } = oneOf(draw, chance < 4 || allowed.length === 0 ? everybody : allowed);
  return { name, authorization: `Bearer ${token}` };
}
