/** Checks that nothing waited longer than documented, and that every process ended when it was told to. */
import type { Reply } from '../writers/book.js';
import { type Check, type Evidence, type LockedSpan, gather } from './evidence.js';

interface Wait {
  readonly name: string;
  /** Whether a settlement file was uploaded, which has a bound of its own. */
  readonly isFile: boolean;
  /** The families that the call was for; empty where the call names none. */
  readonly families: readonly string[];
  readonly reply: Reply;
}

function allWaits({ book }: Evidence): Wait[] {
  return [
    ...book.sendings.flatMap(({ protocol, reference, payer, alongside, replies }) =>
      replies.map((reply) => ({
        name: `${protocol} ${reference}`,
        isFile: protocol === 'settlement-file',
        families: [payer.familyId, ...alongside],
        reply,
      })),
    ),
    ...book.reversals.flatMap(({ reversalReference, replies }) =>
      replies.map((reply) => ({ name: `reversal ${reversalReference}`, isFile: false, families: [], reply })),
    ),
    ...book.recorded.flatMap(({ table, id, familyId, alongside, replies }) =>
      replies.map((reply) => ({
        name: `${table} ${id}`,
        isFile: false,
        families: [familyId, ...alongside],
        reply,
      })),
    ),
  ];
}

/** Whether nobody was there to answer in a part of the wait: the process was killed, stopped or not yet started. */
const wasAway = ({ away }: Evidence, { baseUrl, at, ms }: Reply): boolean =>
  (away.get(baseUrl) ?? []).some(({ from, to }) => from < at + ms && to > at);

const show = ({ name, reply: { at, ms, told, word } }: Wait): string =>
  `${name}: ${(ms / 1000).toFixed(1)} s from ${new Date(at).toISOString().slice(11, 23)}, then ${told} ${word}`;

export const everyCallIsAnsweredInTime: Check = (evidence) => {
  const { answerMs, fileMs } = evidence.limits;
  const late = allWaits(evidence).filter(
    ({ isFile, reply }) => reply.ms > (isFile ? fileMs : answerMs) && !wasAway(evidence, reply),
  );
  return gather(
    'every-call-is-answered-in-time',
    `calls waited more than ${answerMs} ms, or uploads of settlement files more than ${fileMs} ms`,
    late.map(show),
  );
};

/** A lock on one family is nobody else's delay; only the time in which nothing else was disturbed can show it. */
export const aLockDelaysItsFamilyAlone: Check = (evidence) => {
  const { locks, limits } = evidence;
  // An upload books its lines one after the other: beside a lock it may take longer as it may elsewhere.
  const fileMs = (limits.besideLockMs * limits.fileMs) / limits.answerMs;
  const waits = allWaits(evidence).filter(({ reply }) => !wasAway(evidence, reply));
  const isLocked = ({ families, reply: { at, ms } }: Wait): boolean =>
    families.length === 0 ||
    locks.some((lock) => families.includes(lock.familyId) && lock.from < at + ms && lock.to > at);
  const isLateBeside = ({ isFile, reply: { at, ms } }: Wait, { from, to, aloneUntil }: LockedSpan): boolean =>
    aloneUntil !== null &&
    at >= from &&
    at < Math.min(to, aloneUntil) &&
    Math.min(ms, aloneUntil - at) > (isFile ? fileMs : limits.besideLockMs);
  const late = waits.filter((wait) => !isLocked(wait) && locks.some((lock) => isLateBeside(wait, lock)));
  return gather(
    'a-lock-delays-its-family-alone',
    `calls for other families waited more than ${limits.besideLockMs} ms, or uploads more than ${fileMs} ms, while one family was locked`,
    late.map(show),
  );
};

export const processesEndAsTold: Check = ({ ends, limits }) => [
  ...gather(
    'processes-end-in-time',
    `processes did not end with 0 within ${limits.endMs} ms after SIGTERM`,
    ends
      .filter(({ asked, afterMs, code }) => asked === 'SIGTERM' && (afterMs > limits.endMs || code !== 0))
      .map(
        ({ instance, at, afterMs, code, signal }) =>
          `${instance} at ${new Date(at).toISOString().slice(11, 23)}: ${code ?? signal} after ${afterMs} ms`,
      ),
  ),
  ...gather(
    'no-process-dies-by-itself',
    'processes ended that nobody had asked to',
    ends
      .filter(({ asked, wasReady }) => asked === 'nobody' && wasReady)
      .map(
        ({ instance, at, code, signal }) =>
          `${instance} at ${new Date(at).toISOString().slice(11, 23)}: ${code ?? signal}`,
      ),
  ),
];
