import { describe, expect, test } from '@jest/globals';
import { syncFieldBatch, withUnread } from '../../../../src/workday/offline-sync/sync-field-batch.js';

const failed: unknown[] = [];
const onFailed = (error: unknown): void => void failed.push(error);
const taking = (id: string, rank = 0) => ({ id, rank, take: () => Promise.resolve({ took: id }) });
const taken = (id: string) => ({ kind: 'taken', id, answer: { took: id } });

describe('a batch of what a phone did', () => {
  test('is answered in the order sent, though what others rest on is taken first', async () => {
    const begun: string[] = [];
    const items = [taking('b', 1), taking('a')].map((item) => ({
      ...item,
      take: () => (begun.push(item.id), item.take()),
    }));
    expect(await syncFieldBatch(items, { onFailed, hasTime: () => true })).toEqual([taken('b'), taken('a')]);
    expect(begun).toEqual(['a', 'b']);
  });

  test('of which the time is over is answered all the same: the rest is sent again', async () => {
    let left = 2;
    const answers = await syncFieldBatch([taking('c', 1), taking('a'), taking('b')], {
      onFailed,
      hasTime: () => left-- > 0,
    });
    expect(answers).toEqual([{ kind: 'not-taken', id: 'c' }, taken('a'), taken('b')]);
    expect(failed).toEqual([]);
  });

  test('has the answers to unreadable items in their places', () => {
    const unread = (place: number) => ({
      place,
      id: `u${place}`,
      field: 'visit.note',
      message: 'visit.note: expected text',
    });
    const ids = (places: readonly number[]) =>
      withUnread(
        [
          { kind: 'not-taken', id: 'a' },
          { kind: 'not-taken', id: 'b' },
        ],
        places.map(unread),
      ).map(({ id }) => id);
    expect(ids([])).toEqual(['a', 'b']);
    expect(ids([0, 1])).toEqual(['u0', 'u1', 'a', 'b']);
    expect(ids([1, 3])).toEqual(['a', 'u1', 'b', 'u3']);
  });
});
