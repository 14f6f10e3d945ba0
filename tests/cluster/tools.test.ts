/** The programs of Debian that tests of clusters run: without one of them the other tests here cannot tell anything. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };

test.each([
  ['haproxy', ['-v']],
  ['prometheus', ['--version']],
  ['promtool', ['--version']],
  ['faketime', ['--version']],
])('%s is installed: sudo apt-get install haproxy prometheus faketime', (program, words) => {
  expect(spawnSync(program, words, { env }).status).toBe(0);
});
