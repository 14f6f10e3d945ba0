import { expect, test } from '@jest/globals';
import { allOf, anyOf, constant, sql, toStatement } from '../../../../src/platform/db/sql.js';

test('every value becomes a parameter, whatever it says, and fragments nest in order', () => {
  const inner = sql`b = ${"'; drop table families"}`;
  const { text, values } = toStatement(sql`select ${1} where a = ${[2]} and ${inner} and c = ${null} limit ${3}`);
  expect(text).toBe('select $1 where a = $2 and b = $3 and c = $4 limit $5');
  expect(values).toEqual([1, [2], "'; drop table families", null, 3]);
});

test('equal texts are one prepared statement, different texts are not', () => {
  const of = (value: number) => toStatement(sql`select ${value}`);
  expect(of(1).name).toBe(of(2).name);
  expect(of(1).name).not.toBe(toStatement(sql`select ${1}, 2`).name);
  expect(of(1).name.length).toBeLessThan(64); // PostgreSQL cuts longer names off
});

test('conditions are joined, none is true, and constants of our own are text', () => {
  expect(toStatement(allOf([])).text).toBe('true');
  expect(toStatement(anyOf([])).text).toBe('false');
  expect(toStatement(anyOf([sql`a = ${1}`, sql`b = ${2}`])).text).toBe('a = $1 or b = $2');
  expect(toStatement(allOf([sql`a = ${1}`, sql`${constant('b')} = ${2}`])).text).toBe('a = $1 and b = $2');
});
