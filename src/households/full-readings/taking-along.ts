/**
 * Takes families along for a day without signal: in one operation what a doorway needs of each is read in full. They are
 * counted before they are shown, apart from the readings of an hour; what is read of each is logged by its field.
 */
import type { Viewer } from '../../platform/auth/index.js';
import { AskedTooOften, CallerError } from '../../kernel/caller-error.js';
import { addDays, startOfDay } from '../../kernel/civil-date.js';
import { policyOn } from '../../kernel/dated-policy.js';
import type { FamilyId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/db/pool.js';
import type { PersonalKind } from '../../platform/readings/index.js';
import { viewerDay, viewerZone } from '../regions/index.js';
import { type TakingCaps, type TakingDecision, decideTakingAlong } from './decide-taking-along.js';
import type { FullReadingDeps } from './full-reading.js';
import type { Reading } from './reading-grounds.js';
import { type Reader, countReadings, findTakenSoFar, lockReadings } from './full-readings.queries.js';

/** What a doorway needs: the way there, and a number to call. What proves identity is read of one family at a time. */
const NEEDED: readonly PersonalKind[] = ['address', 'place', 'phone'];

export interface TakingAlong {
  /** Takes along those of the families for which a download has room, in the order given, and returns them. */
  readonly take: (families: readonly FamilyId[]) => Promise<readonly FamilyId[]>;
  /** Whether this operation took the family along, and may show this of it. */
  readonly holds: (reading: Reading) => boolean;
}

function count(
  { pool }: FullReadingDeps,
  reader: Reader,
  { families, caps }: { readonly families: readonly FamilyId[]; readonly caps: TakingCaps },
): Promise<TakingDecision> {
  return inTransaction(pool, async (connection) => {
    // Sent together: what follows the lock is a statement of its own, which sees what was committed before it was had.
    const [, so] = await Promise.all([lockReadings(connection, reader), findTakenSoFar(connection, reader, families)]);
    const decision = decideTakingAlong(families.length, so, caps);
    if (decision.kind === 'allowed' && !decision.isRepeated)
      await countReadings(connection, reader, { families, isTakenAlong: true });
    return decision;
  });
}

function tooMany({ viewer, now, day }: Reader, families: number): CallerError {
  const opensAt = startOfDay(addDays(day, 1), viewerZone(viewer));
  const seconds = Math.max(1, Math.ceil((opensAt.getTime() - now.getTime()) / 1_000));
  return new AskedTooOften(
    `dayToTakeAlong: a cadre takes ${families} families along within a day; ask again in ${seconds} seconds, or read the family at whose door you stand (\`family(by:)\`).`,
    seconds,
    'dayToTakeAlong',
  );
}

/** Takes families along in one operation. @throws CallerError beyond the cap, and for whoever is no cadre. */
export function createTakingAlong(
  deps: FullReadingDeps,
  { viewer, now }: { readonly viewer: Viewer | null; readonly now: Date },
): TakingAlong {
  const held = new Set<FamilyId>();
  const take = async (wanted: readonly FamilyId[]): Promise<readonly FamilyId[]> => {
    if (viewer?.role !== 'CADRE') throw new CallerError('FORBIDDEN', 'Only a cadre takes families along.');
    const day = viewerDay(viewer, now);
    const { takenAlong, families: caps } = policyOn(deps.policies, day);
    const families = [...new Set(wanted)].slice(0, takenAlong.families);
    if (families.length === 0) return [];
    const { perDay } = caps.CADRE;
    const reader = { viewer, now, day };
    const decision = await count(deps, reader, { families, caps: { takenAlong: takenAlong.perDay, perDay } });
    if (decision.kind === 'beyond-cap') {
      deps.watch.refused(viewer.role, 'beyond-cap');
      throw tooMany(reader, decision.families);
    }
    for (let counted = 0; counted < decision.unread; counted += 1) deps.watch.counted(viewer.role);
    for (const cap of decision.fills)
      deps.watch.capReached({ cap, viewer, families: cap === 'DAY' ? perDay : takenAlong.perDay });
    for (const family of families) held.add(family);
    return families;
  };
  return {
    take,
    holds: ({ familyId, field, purpose }) => purpose === 'VISIT' && NEEDED.includes(field) && held.has(familyId),
  };
}
