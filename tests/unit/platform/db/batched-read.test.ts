import { describe, expect, test } from '@jest/globals';
import { batchedRead, oneRowEach, rowsOfEach } from '../../../../src/platform/db/batched-read.js';

const recorder = () => {
  const asked: (readonly number[])[] = [];
  const read = batchedRead<number, string>((keys) => {
    asked.push(keys);
    return Promise.resolve(keys.map((key) => `row ${key}`));
  });
  return { asked, read };
};

describe('a batched read', () => {
  test('asks once for all keys of a moment, and never twice for one', async () => {
    const { asked, read } = recorder();
    expect(await Promise.all([read.load(1), read.load(2), read.load(1)])).toEqual(['row 1', 'row 2', 'row 1']);
    await read.load(2);
    expect(asked).toEqual([[1, 2]]);
  });

  test('answers at once what was read ahead or came along, and asks for the rest alone', async () => {
    const { asked, read } = recorder();
    read.remember(1, 'told');
    await read.readAhead([1, 2, 2]);
    expect([read.load(1), read.load(2)]).toEqual(['told', 'row 2']);
    await read.readAhead([1, 2]);
    expect(await read.load(3)).toBe('row 3');
    expect(asked).toEqual([[2], [3]]);
  });
});

test('rows are put in the order of the keys', () => {
  const rows = [
    { id: 2, name: 'b' },
    { id: 1, name: 'a' },
    { id: 2, name: 'c' },
  ];
  expect(oneRowEach([1, 3], rows, ({ id }) => id)).toEqual([rows[1], null]);
  expect(rowsOfEach([3, 2], rows, ({ id }) => id)).toEqual([[], [rows[0], rows[2]]]);
});
