/** Instances with local folders of their own that start at once on one empty database. */
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { ACCEPTED, MAKES_IT, MINUTES, expectWhole, useInstallations } from '../support/first-starts.js';
import { READY } from '../support/instance-process.js';

const anInstallation = useInstallations();
const aKey = (): string => randomBytes(32).toString('base64url');
const SECRETS_ELSEWHERE = 'copy its sandbox-partners.json here';

test(
  'are ready with the same keys, the one without the secrets of the sandbox partners says where they are, and one with another key is refused',
  async () => {
    const installation = anInstallation();
    const { start, pay, folderOf } = installation;
    const keys = { SECRETS_KEY: aKey(), SNAP_TOKEN_KEY: aKey(), CREDENTIAL_KEY: aKey() };
    const both = ['one', 'two'].map((name) => ({ name, instance: start(name, keys) }));
    const maker = await Promise.any(both.map((one) => one.instance.says(MAKES_IT).then(() => one)));
    const stranger = start('stranger', { SECRETS_KEY: aKey() });
    expect((await stranger.ended).code).toBe(1);
    expect(stranger.said).toMatch(/SECRETS_KEY.+is not the key.+start with the LOCAL_FOLDER or the SECRETS_KEY of/);
    await Promise.all(both.map(({ instance }) => instance.says(READY)));
    await expectWhole(installation, maker.name);
    const [other] = both.filter((one) => one !== maker);
    if (other === undefined) throw new Error('there are two');
    expect(await readdir(folderOf(other.name))).not.toContain('sandbox-partners.json');
    expect(maker.instance.said).not.toContain(SECRETS_ELSEWHERE);
    expect(other.instance.said).toContain(SECRETS_ELSEWHERE);
    expect(await pay(maker.name, maker.instance)).toMatchObject(ACCEPTED);
    expect(await pay(maker.name, other.instance)).toMatchObject(ACCEPTED);
    expect(await pay(other.name, other.instance)).toEqual({
      code: 1,
      said: expect.stringContaining(SECRETS_ELSEWHERE),
    });
  },
  6 * MINUTES,
);
