import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { nameOutage, reportOutage, watchJobs, watchWebhooks } from '../../../src/composition/reporting.js';
import { createLogger, createMetrics } from '../../../src/platform/observability/index.js';

test('a full disk is counted each time, and an operator is told once, whoever meets it', async () => {
  const said: string[] = [];
  const destination = new Writable({
    write: (line: Buffer, _encoding, done) => (said.push((JSON.parse(line.toString()) as { msg: string }).msg), done()),
  });
  const log = createLogger({ level: 'info', destination, nameOutage });
  const metrics = createMetrics({ ofTheProcess: false });
  const ofTheDatabase = Object.assign(new Error('could not extend file'), { code: '53100' });
  const ofOurs = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const met = { outage: 'full', requestId: 'r', path: null } as const;
  for (let time = 0; time < 20; time++) reportOutage({ log, metrics }, { ...met, err: ofTheDatabase });
  watchWebhooks(log, metrics).failed({ protocol: 'p', errorId: 'e', error: ofOurs });
  watchJobs(log, metrics)({ job: 'j', endedAt: new Date(0), failure: { error: ofOurs }, failuresBefore: 7 });
  expect(said.filter((line) => line === 'a disk is full: an operator must look')).toHaveLength(1);
  expect((await metrics.outages.get()).values).toMatchObject([{ labels: { outage: 'full' }, value: 22 }]);
  expect((await metrics.faults.get()).values).toMatchObject([{ value: 0 }]);
});
