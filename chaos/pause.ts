/** Waits. */
import { setTimeout } from 'node:timers/promises';

export const pause = async (milliseconds: number): Promise<void> => setTimeout(milliseconds);

/** Waits until `isTrue`, and says whether it became true within the time. */
export async function until(isTrue: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > giveUpAt) return false;
    await pause(50);
  }
  return true;
}
