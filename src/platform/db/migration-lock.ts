/** Lets one instance migrate at a time. */
import { type InstanceLock, withInstanceLock } from './instance-lock.js';

/** The time after which a start gives up waiting for another instance that migrates. An index of a big table takes minutes. */
export const WAITS_FOR_ANOTHER_MS = 30 * 60_000;

const LOCK = {
  number: 7_204_001,
  refusal: 'Another instance still migrates the database: start again when it has finished, or end it.',
};

export const withMigrationLock = <T>(
  databaseUrl: string,
  work: () => Promise<T>,
  { waitsMs = WAITS_FOR_ANOTHER_MS, ...waiting }: Partial<Pick<InstanceLock, 'waitsMs' | 'stopping'>> = {},
): Promise<T> => withInstanceLock(databaseUrl, { ...LOCK, ...waiting, waitsMs }, work);
