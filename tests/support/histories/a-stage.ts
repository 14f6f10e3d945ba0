/** Sets the stage of random histories: a database with a partner, a till and a clinic, and rules that change in time. */
import type { TestDatabase } from '../test-database.js';
import { openPostingHarness } from '../posting-harness.js';
import { aWorld } from '../world/world.js';
import { START, type Stage } from './lived.js';
import { rulesInTime } from './rules-in-time.js';

export async function setStage(database: TestDatabase): Promise<Stage> {
  const world = aWorld(database);
  const by = rulesInTime();
  const harness = await openPostingHarness(database.pool, { now: START.toISOString(), rules: by.rules });
  await world.partner({ code: 'toko-kanal', kind: 'MINIMARKET', channel: 'MINIMARKET' });
  const { id: partnerId } = await world.partner();
  return { database, world, harness, by, partnerId, facilityId: (await world.facility()).id };
}
