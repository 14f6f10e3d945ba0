import { describe, expect, test } from '@jest/globals';
import { createSharedReads } from '../../../../src/platform/live/shared-reads.js';

function reading() {
  const asked: string[] = [];
  let now = 0;
  const shared = createSharedReads(() => now);
  return {
    asked,
    shared,
    pass: (milliseconds: number): void => void (now += milliseconds),
    read: (key: string, answer: () => Promise<string> = () => Promise.resolve(`${key} ${asked.length}`)) =>
      shared.once(key, () => {
        asked.push(key);
        return answer();
      }),
  };
}

describe('what the listeners of one event read', () => {
  test('is read once for a thousand of them, and anew for the next event', async () => {
    const { asked, read } = reading();
    const told = await Promise.all(Array.from({ length: 1_000 }, () => read('family 1 event 7')));
    expect(new Set(told)).toEqual(new Set(['family 1 event 7 1']));
    expect(await read('family 1 event 8')).toBe('family 1 event 8 2');
    expect(asked).toEqual(['family 1 event 7', 'family 1 event 8']);
  });

  test('is read again by whoever hears of the event later', async () => {
    const { asked, read, pass } = reading();
    await read('a');
    pass(1_999);
    await read('a');
    pass(1);
    await read('a');
    expect(asked).toEqual(['a', 'a']);
  });

  test('fails for those who waited, and not for those who ask again', async () => {
    const { asked, read } = reading();
    const refused = () => Promise.reject(new Error('away'));
    const waiting = [read('a', refused), read('a', refused)];
    for (const one of waiting) await expect(one).rejects.toThrow('away');
    expect(await read('a')).toBe('a 2');
    expect(asked).toEqual(['a', 'a']);
  });

  test('is not kept for events of long ago', async () => {
    const { asked, read, pass } = reading();
    for (let event = 0; event < 12_000; event += 1) await read(`event ${event}`);
    await read('event 11999');
    expect(asked).toHaveLength(12_000);
    await read('event 0'); // more events than are kept came since
    expect(asked).toHaveLength(12_001);
    pass(5_000);
    await read('event 11999');
    expect(asked).toHaveLength(12_002);
  });
});
