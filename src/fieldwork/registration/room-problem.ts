/** Why a clinic takes nobody who is being registered. */
import type { FacilityRoom } from '../../households/facilities/index.js';

export type FktpRoomProblem = 'facility-not-open' | 'facility-full';

export function roomProblem(room: FacilityRoom): FktpRoomProblem | null {
  if (room === 'has-room') return null;
  return room === 'full' ? 'facility-full' : 'facility-not-open';
}
