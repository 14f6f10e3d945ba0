/** Plays a schedule: each fault at its time, whatever became of the others. */
import { pause } from '../pause.js';
import { type FaultOutcome, type Stage, playFault, startAgain, startPostgresAgain } from './play-fault.js';
import type { Fault } from './schedule.js';

export interface PlayedFault {
  readonly fault: Fault;
  readonly from: number;
  to: number;
  outcome: FaultOutcome | { readonly kind: 'broken'; readonly why: string } | null;
}

export interface SchedulePlay {
  readonly played: readonly PlayedFault[];
  readonly done: Promise<void>;
}

export function playSchedule(
  stage: Stage,
  { schedule, onFault }: { schedule: readonly Fault[]; onFault: (played: PlayedFault) => void },
): SchedulePlay {
  const began = Date.now();
  const played: PlayedFault[] = [];
  const playOne = async (fault: Fault): Promise<void> => {
    await pause(Math.max(0, began + fault.atMs - Date.now()));
    const one: PlayedFault = { fault, from: Date.now(), to: Number.POSITIVE_INFINITY, outcome: null };
    played.push(one);
    onFault(one);
    try {
      one.outcome = await playFault(stage, fault);
    } catch (error) {
      one.outcome = { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
    }
    one.to = Date.now();
  };
  return { played, done: Promise.all(schedule.map(playOne)).then(() => undefined) };
}

/** Puts everything right after the last fault, so that what is still open can be finished. */
export async function heal({ world }: Stage): Promise<void> {
  await startPostgresAgain(world);
  for (const proxy of world.proxies) proxy.setMode('open');
  for (const instance of world.instances) if (!instance.isRunning()) await startAgain(instance);
}
