import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { forgetServerAddress, writeServerAddress, readServerAddress } from '../../../../src/platform/config/index.js';

test('an address is kept until its own server goes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sigap-address-'));
  const [one, other] = ['http://127.0.0.1:4000', 'http://127.0.0.1:4001'];
  expect(await readServerAddress(folder)).toBeNull();
  await writeServerAddress({ folder, address: one });
  await writeServerAddress({ folder, address: other });
  await forgetServerAddress({ folder, address: one });
  expect(await readServerAddress(folder)).toBe(other);
  await forgetServerAddress({ folder, address: other });
  expect(await readServerAddress(folder)).toBeNull();
  await rm(folder, { recursive: true });
});
