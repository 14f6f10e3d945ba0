import { describe, expect, test } from '@jest/globals';
import { type Platform, usePlatform } from './a-platform.js';

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

async function statusesOf(platform: Platform, count: number, headers: Record<string, string>): Promise<Set<number>> {
  const statuses = new Set<number>();
  for (let request = 0; request < count; request++) statuses.add((await platform.ask('{ role }', { headers })).status);
  return statuses;
}

describe('strangers, behind a proxy that is believed', () => {
  const platform = usePlatform({ trustProxy: ['127.0.0.1'] });

  test('one address may ask 120 times a minute without a token; with one, or from elsewhere, it may go on', async () => {
    expect(await statusesOf(platform, 120, from('203.0.113.7').headers)).toEqual(new Set([200]));
    const refused = await platform.ask('{ role }', from('203.0.113.7'));
    expect([refused.status, refused.body.errors?.[0]?.extensions['code']]).toEqual([429, 'TOO_MANY_REQUESTS']);
    const authorization = await platform.bearer();
    expect(
      (await platform.ask('{ role }', { headers: { ...from('203.0.113.7').headers, authorization } })).status,
    ).toBe(200);
    expect((await platform.ask('{ role }', from('203.0.113.8'))).status).toBe(200);
  });
});

describe('strangers who say they come from elsewhere, without a proxy that is believed', () => {
  const platform = usePlatform();

  test('are taken for what they are: this machine, which is not limited', async () => {
    expect(await statusesOf(platform, 130, from('203.0.113.7').headers)).toEqual(new Set([200]));
  });
});
