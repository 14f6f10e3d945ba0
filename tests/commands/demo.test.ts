import { expect, test } from '@jest/globals';
import { runBuiltCommand } from '../support/run-built-command.js';

const CARD = /frame on the phone  cards ACTIVE, event [\w-]+/g;
const COUNTED = /^The dashboard counts 3 payments more, (\d+) today: Rp[\d.]+, (\d+) families reactivated\.$/m;

test('three families pay, three cards turn on the phone, and the dashboard counts them beside the others of the day', async () => {
  const { code, said } = await runBuiltCommand('demo', [], { NODE_ENV: undefined });
  expect(said.match(CARD)).toHaveLength(3);
  const [, payments, reactivated] = COUNTED.exec(said) ?? [];
  expect(Number(payments)).toBeGreaterThanOrEqual(3);
  expect(Number(reactivated)).toBeGreaterThanOrEqual(3);
  expect(said).toContain('3 of 3 cards active');
  expect(code).toBe(0);
}, 120_000);
