/** Describes which events a listener wants: the live feed reads it as a topic, and the store as a condition. */
import type { FamilyScope } from '../auth/family-scope.js';
import type { CadreId, FamilyId } from '../../kernel/ids.js';
import { type RegionCode, isWithin, parentOf } from '../../kernel/region-code.js';
import type { LiveEvent } from './live-event.js';

export interface LiveScope {
  /** The families whose events the viewer may see, or no family's: the events of which nobody knows whom they concern. */
  readonly visible: FamilyScope | { readonly kind: 'without-region' };
  /** The only family of those that is wanted; null for all. */
  readonly familyId: FamilyId | null;
  /** The only region of those that is wanted; null for all. */
  readonly region: RegionCode | null;
}

/** What a listener subscribes to; an event is delivered to the listeners of its topics and to no others. */
export type Topic = 'all' | `cadre ${CadreId}` | `family ${FamilyId}` | `region ${RegionCode}`;

/** The narrowest topic under which all events of the scope arrive. */
export function topicOf({ visible, familyId, region }: LiveScope): Topic {
  if (familyId !== null) return `family ${familyId}`;
  if (visible.kind === 'portfolio') return `cadre ${visible.cadreId}`;
  return region === null ? 'all' : `region ${region}`;
}

export function topicsOf(event: LiveEvent): Topic[] {
  const topics: Topic[] = ['all'];
  if (event.familyId !== null) topics.push(`family ${event.familyId}`);
  if (event.cadreId !== null) topics.push(`cadre ${event.cadreId}`);
  for (let region: RegionCode | null = event.regionCode; region !== null; region = parentOf(region))
    topics.push(`region ${region}`);
  return topics;
}

/** Whether an event that happens now is in the scope; for past events the store decides, by today's portfolio. */
export function accepts({ visible, familyId, region }: LiveScope, event: LiveEvent): boolean {
  if (familyId !== null && event.familyId !== familyId) return false;
  if (region !== null && !lies(event, region)) return false;
  return isVisible(visible, event);
}

const lies = ({ regionCode }: LiveEvent, region: RegionCode): boolean =>
  regionCode !== null && isWithin(regionCode, region);

function isVisible(visible: LiveScope['visible'], event: LiveEvent): boolean {
  switch (visible.kind) {
    case 'all':
      return true;
    case 'regions':
      return visible.regions.some((region) => lies(event, region));
    case 'without-region':
      return event.regionCode === null;
    case 'portfolio':
      return event.cadreId === visible.cadreId;
    case 'none':
      return false;
  }
}
