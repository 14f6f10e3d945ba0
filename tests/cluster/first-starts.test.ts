/** Instances that start at once on an empty database make its first start once. */
import { describe, expect, test } from '@jest/globals';
import { ACCEPTED, MAKES_IT, MINUTES, expectWhole, useInstallations } from '../support/first-starts.js';
import { READY } from '../support/instance-process.js';

describe('instances that start at once on an empty database', () => {
  const anInstallation = useInstallations();

  test.each([5, 10])(
    '%i with one local folder are all ready, and a payment can be sent to each',
    async (instances) => {
      const installation = anInstallation();
      const { start, pay, ask } = installation;
      const all = Array.from({ length: instances }, () => start('shared'));
      await Promise.any(all.map((instance) => instance.says(MAKES_IT)));
      const runs =
        'select (select count(*)::int from background_jobs) + (select count(*)::int from job_workers) as runs';
      expect(await ask(runs)).toEqual([{ runs: 0 }]);
      await Promise.all(all.map((instance) => instance.says(READY)));
      await expectWhole(installation, 'shared');
      expect(all.filter(({ said }) => said.includes(MAKES_IT))).toHaveLength(1);
      for (const { said } of all)
        expect(said.slice(0, said.indexOf('Sigap is ready'))).not.toContain('"level":"error"');
      const [{ jobs } = { jobs: 0 }] = await ask<{ jobs: number }>('select count(*)::int as jobs from background_jobs');
      expect(jobs).toBeGreaterThan(0);
      // one after another: each pays for a family that is still suspended
      for (const [place, instance] of all.slice(0, 2).entries())
        expect(
          await pay('shared', instance, '--partner', place === 0 ? 'sandbox-minimarket' : 'sandbox-midtrans'),
        ).toMatchObject(ACCEPTED);
      const ends = await Promise.all(all.map((instance) => instance.stop()));
      expect(ends.map(({ code }) => code)).toEqual(all.map(() => 0));
    },
    6 * MINUTES,
  );
});
