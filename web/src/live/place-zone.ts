/** The zone in which the families of this phone live, and the day that it is where a family lives. */
import { keep, readKept } from '../browser/kept.js';
import { type ZoneName, civilDateOfInstant } from '../words/civil-time.js';
import { ZONES } from '../words/format.js';
import { serverNow } from './server-clock.js';

const KEPT = 'zone';

/** Notes in which zone the families of this phone live. */
export const noteZone = (zone: ZoneName): void => keep(KEPT, ZONES[zone]);

/** The zone of the families; the phone's own until it is known. */
export const placeZone = (): string => readKept(KEPT) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The civil date of now in a zone, such as `2026-11-30`, by the server's clock. */
export const todayIn = (zone: ZoneName): string => civilDateOfInstant(serverNow(), zone);
