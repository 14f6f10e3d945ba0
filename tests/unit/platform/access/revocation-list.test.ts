import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createPeopleDirectory } from '../../../../src/platform/access/people-directory.js';
import type { Revocation } from '../../../../src/platform/access/revocation.js';
import { createRevocationList } from '../../../../src/platform/access/revocation-list.js';
import type { VerifiedViewer, Viewer } from '../../../../src/platform/auth/viewer.js';

const viewerOf = (subject: string, more: Partial<Viewer> = {}): Viewer => ({
  subject,
  name: 'n',
  role: 'CADRE',
  cadreId: null,
  branchId: null,
  regions: [],
  ...more,
});
const verified = (subject: string): VerifiedViewer => ({
  viewer: viewerOf(subject),
  expiresAt: new Date('2026-11-23'),
  token: { issuedAt: new Date('2026-11-22'), sessionId: null, tokenId: null },
});
const all = (...subjects: string[]): Revocation[] =>
  subjects.map((about) => ({ kind: 'PERSON', about, issuedBefore: null }));

/** Lets what runs behind an answer end. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate);
}

const realNow = performance.now.bind(performance);
let aheadMs = 0;
beforeEach(() => {
  aheadMs = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => realNow() + aheadMs);
});
afterEach(() => void jest.restoreAllMocks());

describe('the list of what was taken back', () => {
  let inForce: Revocation[];
  let isAway: boolean;
  let readings: number;
  beforeEach(() => {
    inForce = [];
    isAway = false;
    readings = 0;
  });
  const aList = async () => {
    const errors: unknown[] = [];
    const read = async (): Promise<Revocation[]> => {
      readings += 1;
      await new Promise(setImmediate);
      if (isAway) throw new Error('away');
      return inForce;
    };
    const list = createRevocationList({ read, onError: (error) => errors.push(error) });
    await list.refill();
    return { list, errors };
  };
  const codeOf = (checked: Promise<void>): Promise<string> =>
    checked.then(
      () => 'holds',
      (error: { code: string }) => error.code,
    );

  test('is asked in memory: a thousand requests read it once', async () => {
    inForce = all('gone');
    const { list } = await aList();
    for (let times = 0; times < 1_000; times += 1) await list.check(verified('here'));
    expect(await codeOf(list.check(verified('gone')))).toBe('UNAUTHENTICATED');
    expect(readings).toBe(1);
  });

  test('is read again behind a request that finds it old', async () => {
    const { list } = await aList();
    inForce = all('gone');
    aheadMs = 15_001;
    expect(await codeOf(list.check(verified('gone')))).toBe('holds'); // the reading is on its way
    await settled();
    expect(await codeOf(list.check(verified('gone')))).toBe('UNAUTHENTICATED');
    expect(readings).toBe(2);
  });

  test('is believed for a minute while the database is away, and then nobody is let in', async () => {
    const { list, errors } = await aList();
    isAway = true;
    aheadMs = 59_000;
    expect(await codeOf(list.check(verified('here')))).toBe('holds');
    await settled();
    expect(errors).toHaveLength(1);
    aheadMs = 60_001;
    expect(await codeOf(list.check(verified('here')))).toBe('UNAVAILABLE');
    isAway = false;
    expect(await codeOf(list.check(verified('here')))).toBe('holds');
  });

  test('a reading that began before a change does not stand for one that comes after it', async () => {
    let give: (list: Revocation[]) => void = () => undefined;
    const waits: ((list: Revocation[]) => void)[] = [];
    const list = createRevocationList({
      read: () => new Promise((resolve) => waits.push(resolve)),
      onError: () => undefined,
    });
    const first = list.refill();
    const second = list.refill();
    const third = list.refill(); // shares the one that has not begun
    give = waits[0] ?? give;
    give([]);
    await first;
    await new Promise(setImmediate);
    expect(waits).toHaveLength(2);
    waits[1]?.(all('gone'));
    await Promise.all([second, third]);
    expect(await codeOf(list.check(verified('gone')))).toBe('UNAUTHENTICATED');
  });

  test('tells each follower once, also one that comes too late, and none that has gone', async () => {
    const { list } = await aList();
    const told: string[] = [];
    list.follow(verified('gone'), () => told.push('first'));
    list.follow(verified('gone'), () => told.push('left'))();
    list.follow(verified('here'), () => told.push('another'));
    inForce = all('gone');
    await list.refill();
    await list.refill();
    list.follow(verified('gone'), () => told.push('late'));
    expect(told).toEqual(['first', 'late']);
  });
});

describe('the directory of people', () => {
  test('writes what is new, once, and tries again what failed', async () => {
    const written: string[] = [];
    let isAway = true;
    const errors: unknown[] = [];
    const people = createPeopleDirectory({
      write: async ({ subject, name }) => {
        if (isAway) throw new Error('away');
        written.push(`${subject} ${name}`);
      },
      onError: (error) => errors.push(error),
    });
    people.learn(viewerOf('a'));
    await people.settled();
    expect([written, errors]).toEqual([[], [expect.any(Error)]]);
    isAway = false;
    for (let times = 0; times < 3; times += 1) people.learn(viewerOf('a'));
    people.learn(viewerOf('b'));
    await people.settled();
    people.learn(viewerOf('a', { name: 'Siti' }));
    people.learn(viewerOf('p', { role: 'PARTICIPANT' }));
    await people.settled();
    expect(written).toEqual(['a n', 'b n', 'a Siti']);
  });
});
