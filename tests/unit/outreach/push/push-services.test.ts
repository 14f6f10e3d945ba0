import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../../src/platform/config/index.js';
import { callsToPushServices } from '../../../../src/composition/outgoing.js';
import { pushServiceOf } from '../../../../src/outreach/push/push-services.js';

/** Apart, because it is no address of a person. */
const AT = '@';

function configured(environment: Record<string, string>) {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.config;
}
const SANDBOX = callsToPushServices(configured({}));
const USUAL = callsToPushServices({ ...configured({}), environment: 'production' });

describe('the push services that may be called', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/QGh',
    'https://wns2-sg2p.notify.windows.com/w/?token=BQY',
  ])('are those of the browsers in use: %s', (endpoint) => {
    expect(pushServiceOf(endpoint, USUAL)).toBe(new URL(endpoint).hostname);
  });

  test.each([
    ['a host of nobody', 'https://push.example/a'],
    ['a host that only ends alike', 'https://evilfcm.googleapis.com/a'],
    ['a host that only begins alike', 'https://fcm.googleapis.com.evil.example/a'],
    ['a host that a dot hides', 'https://fcm.googleapis.com./a'],
    ['the parent of what is below a star', 'https://push.apple.com/a'],
    ['a host that ends like a star', 'https://evilpush.apple.com/a'],
    ['no encryption', 'http://fcm.googleapis.com/a'],
    ['another port', 'https://fcm.googleapis.com:8443/a'],
    ['a name and a word', `https://fcm.googleapis.com${AT}evil.example/a`],
    ['a word for the host', `https://me:word${AT}fcm.googleapis.com/a`],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data'],
    ['this machine', 'http://127.0.0.1:4000/jobs'],
    ['this machine by name', 'https://localhost/jobs'],
    ['this machine otherwise written', 'https://2130706433/jobs'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'fcm.googleapis.com'],
    ['an address without an end', `https://fcm.googleapis.com/${'a'.repeat(1_000)}`],
  ])('are not %s', (_what, endpoint) => {
    expect(pushServiceOf(endpoint, USUAL)).toBeNull();
  });

  test.each(['http://127.0.0.1:4971/push/a', 'http://localhost:4971/push/a', 'http://[::1]:4971/push/a'])(
    'are in a sandbox also this machine: %s',
    (endpoint) => {
      expect([pushServiceOf(endpoint, SANDBOX), pushServiceOf(endpoint, USUAL)]).toEqual([
        new URL(endpoint).hostname,
        null,
      ]);
    },
  );

  test('are in a sandbox no other machine', () => {
    for (const endpoint of ['http://fcm.googleapis.com/a', 'http://10.0.0.1/push/a', 'https://169.254.169.254/a'])
      expect(pushServiceOf(endpoint, SANDBOX)).toBeNull();
  });

  test('are a list of hosts by name, which can name no machine by number', () => {
    const services = (list: string) => {
      const read = readConfig({ PUSH_SERVICES: list });
      return read.ok ? read.config.push.services : read.problems;
    };
    expect(services('Push.Example.org, *.push.example')).toEqual(['push.example.org', '*.push.example']);
    for (const list of ['127.0.0.1', 'https://push.example', '*', '*.com:443', 'push.example/a', 'localhost'])
      expect(services(list)).toEqual([expect.stringMatching(/^PUSH_SERVICES: expected hosts/)]);
  });
});
