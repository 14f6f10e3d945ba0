import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../../src/platform/config/index.js';

const KEY = Buffer.alloc(32, 7).toString('base64url');
const PRODUCTION = {
  NODE_ENV: 'production',
  AUTH_ISSUER: 'https://identity.example',
  AUTH_AUDIENCE: 'sigap',
  AUTH_JWKS_URL: 'https://identity.example/keys',
  SECRETS_KEY: KEY,
  SNAP_TOKEN_KEY: `${KEY}=`,
  CREDENTIAL_KEY: KEY,
};

const LOCAL_PAGES = [
  'http://localhost:*',
  'http://127.0.0.1:*',
  'http://[::1]:*',
  'https://localhost:*',
  'https://127.0.0.1:*',
  'https://[::1]:*',
];

const problemsOf = (source: Record<string, string>): readonly string[] => {
  const reading = readConfig(source);
  return reading.ok ? [] : reading.problems.map((problem) => problem.slice(0, problem.indexOf(':')));
};

describe('readConfig', () => {
  test('traces go where the standard variables of OpenTelemetry say, and nowhere when they are switched off', () => {
    const tracesOf = (source: Record<string, string>) => {
      const reading = readConfig(source);
      return reading.ok ? reading.config.traces : reading.problems;
    };
    const named = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318/' };
    expect(tracesOf({ ...named, OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20word, x-a=1' })).toMatchObject({
      url: 'http://collector:4318/v1/traces',
      headers: { authorization: 'Bearer word', 'x-a': '1' },
      sampler: 'parentbased_always_on',
    });
    expect(tracesOf({ ...named, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://other/traces' })).toMatchObject({
      url: 'http://other/traces',
    });
    expect(tracesOf({ ...named, OTEL_SDK_DISABLED: 'true' })).toBeNull();
    expect(tracesOf({ ...named, OTEL_EXPORTER_OTLP_HEADERS: 'no pair' })).toEqual([
      'OTEL_EXPORTER_OTLP_HEADERS: expected name=value pairs separated by commas',
    ]);
  });

  test('an empty environment is a development machine on the loopback', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '  ' })).toEqual({
      ok: true,
      config: {
        environment: 'development',
        http: { host: '127.0.0.1', port: 4000, trustProxy: [], figures: 'open', allowedOrigins: LOCAL_PAGES },
        drain: { announceMs: 0, deadlineMs: 20_000 },
        overload: { busyAfterMs: 2_000, webhooksInFlightMax: 4_000 },
        traces: null,
        logLevel: 'info',
        database: { url: null, ownerUrl: null, connectionsMax: 30 },
        localFolder: null,
        auth: null,
        consoleClientId: null,
        keys: { secrets: null, secretsBefore: null, snapTokens: null, credentials: null, push: null },
        messages: { whatsApp: null, sms: null, complaintUrl: 'https://sigap.example/k' },
        documents: 'open',
        snap: { prefixes: ['/snap', '/openapi'], answerWithinMs: 15_000, callsPerSecondMax: 5_000 },
        outgoing: {
          partnerHosts: null,
          networks: [],
        },
        push: {
          contact: 'mailto:push@sigap.example',
          services: [
            'fcm.googleapis.com',
            'updates.push.services.mozilla.com',
            '*.push.apple.com',
            '*.notify.windows.com',
          ],
        },
        graphqlLimits: {
          depth: 12,
          aliases: 30,
          cost: 70_000,
          eventCost: 1_000,
          timeMs: 10_000,
          answerLength: 5_000_000,
        },
      },
    });
  });

  test('production with everything given listens on all addresses', () => {
    const reading = readConfig(PRODUCTION);
    expect(reading).toMatchObject({
      ok: true,
      config: {
        http: { host: '0.0.0.0', figures: 'closed', allowedOrigins: [] },
        auth: { audience: 'sigap' },
        drain: { announceMs: 1_500 },
      },
    });
    expect(reading.ok && reading.config.keys.snapTokens).toEqual(new Uint8Array(32).fill(7));
  });

  test('figures are shown to whoever has the token, in production to nobody else', () => {
    const token = 'a-token-of-figures';
    expect(readConfig({ ...PRODUCTION, METRICS_TOKEN: token })).toMatchObject({
      config: { http: { figures: { token } } },
    });
    expect(problemsOf({ METRICS_TOKEN: 'short' })).toEqual(['METRICS_TOKEN']);
  });

  test('a provider of messages is given whole, with the address for complaints, or not at all', () => {
    const sms = { SMS_URL: 'https://sms.example/send', SMS_TOKEN: 'token-of-sms' };
    expect(problemsOf(sms)).toEqual(['SMS_WEBHOOK_SECRET', 'COMPLAINT_URL']);
    expect(problemsOf({ COMPLAINT_URL: 'https://bpjs.example/k/' })).toEqual([]);
    const webhookSecret = `whsec_${'A'.repeat(32)}`;
    const reading = readConfig({
      ...sms,
      SMS_WEBHOOK_SECRET: webhookSecret,
      COMPLAINT_URL: 'https://bpjs.example/k/',
    });
    expect(reading).toMatchObject({
      ok: true,
      config: {
        messages: {
          whatsApp: null,
          sms: { url: 'https://sms.example/send', token: 'token-of-sms', webhookSecret },
          complaintUrl: 'https://bpjs.example/k',
        },
      },
    });
  });

  test('phones are told with a key and an address at which somebody answers, or not at all', () => {
    expect(problemsOf({ ...PRODUCTION, PUSH_KEY: KEY })).toEqual(['PUSH_CONTACT']);
    expect(problemsOf({ PUSH_KEY: KEY, PUSH_CONTACT: 'somebody@bpjs.example' })).toEqual(['PUSH_CONTACT']);
    const reading = readConfig({ ...PRODUCTION, PUSH_KEY: KEY, PUSH_CONTACT: 'mailto:jaga@bpjs.example' });
    expect(reading).toMatchObject({ ok: true, config: { push: { contact: 'mailto:jaga@bpjs.example' } } });
    expect(reading.ok && reading.config.keys.push).toEqual(new Uint8Array(32).fill(7));
  });

  test('every problem is listed at once, and no value is repeated', () => {
    const source = {
      PORT: 'eighty',
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://me:hunter2@db/x',
      SECRETS_KEY: 'hunter2',
      LOG_LEVEL: 'loud',
    };
    const reading = readConfig(source);
    expect(problemsOf(source)).toEqual([
      'PORT',
      'LOG_LEVEL',
      'DATABASE_URL',
      'SECRETS_KEY',
      'AUTH_ISSUER',
      'AUTH_AUDIENCE',
      'SNAP_TOKEN_KEY',
      'CREDENTIAL_KEY',
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/hunter2|eighty|loud/);
  });

  test.each([
    { given: { PORT: '65536' }, at: ['PORT'] },
    { given: { PORT: '0x50' }, at: ['PORT'] },
    { given: { DATABASE_CONNECTIONS: '24' }, at: ['DATABASE_CONNECTIONS'] },
    { given: { NODE_ENV: 'staging' }, at: ['NODE_ENV'] },
    { given: { AUTH_ISSUER: 'x' }, at: ['AUTH_AUDIENCE', 'AUTH_JWKS_URL'] },
    { given: { AUTH_ISSUER: 'https://x.example' }, at: ['AUTH_AUDIENCE'] },
    { given: { AUTH_JWKS_URL: 'https://x.example/keys' }, at: ['AUTH_ISSUER', 'AUTH_AUDIENCE'] },
    { given: { ...PRODUCTION, AUTH_JWKS_URL: '', AUTH_ISSUER: 'http://x.example' }, at: ['AUTH_JWKS_URL'] },
    { given: { AUTH_ALGORITHMS: 'HS256' }, at: ['AUTH_ALGORITHMS'] },
    { given: { AUTH_ALGORITHMS: 'RS256,none' }, at: ['AUTH_ALGORITHMS'] },
    { given: { AUTH_TOKEN_MINUTES_MAX: '0' }, at: ['AUTH_TOKEN_MINUTES_MAX'] },
    { given: { AUTH_JWKS_URL: 'file:///etc/keys', AUTH_ISSUER: 'x', AUTH_AUDIENCE: 'y' }, at: ['AUTH_JWKS_URL'] },
    { given: { SECRETS_KEY: KEY.slice(1) }, at: ['SECRETS_KEY'] },
    { given: { BUSY_AFTER_MS: '-1' }, at: ['BUSY_AFTER_MS'] },
    { given: { TRUST_PROXY: 'yes' }, at: ['TRUST_PROXY'] },
    { given: { TRUST_PROXY: '2' }, at: ['TRUST_PROXY'] },
    { given: { TRUST_PROXY: '10.0.0.0/33' }, at: ['TRUST_PROXY'] },
    { given: { TRUST_PROXY: '10.0.0.1,' }, at: ['TRUST_PROXY'] },
    { given: { ALLOWED_ORIGINS: '*' }, at: ['ALLOWED_ORIGINS'] },
    { given: { ALLOWED_ORIGINS: 'null' }, at: ['ALLOWED_ORIGINS'] },
    { given: { ALLOWED_ORIGINS: 'sigap.example' }, at: ['ALLOWED_ORIGINS'] },
    { given: { ALLOWED_ORIGINS: 'https://sigap.example/' }, at: ['ALLOWED_ORIGINS'] },
    { given: { ALLOWED_ORIGINS: 'https://*.sigap.example' }, at: ['ALLOWED_ORIGINS'] },
    { given: { ALLOWED_ORIGINS: 'https://sigap.example:443' }, at: ['ALLOWED_ORIGINS'] },
    { given: { GRAPHQL_COST_MAX: '-1' }, at: ['GRAPHQL_COST_MAX'] },
  ])('$given is refused', ({ given, at }) => {
    expect(problemsOf(given)).toEqual(at);
  });

  test('partners are asked at the hosts that are given, in private networks that are given, and messages go encrypted', () => {
    const read = (environment: Record<string, string>) => {
      const reading = readConfig(environment);
      return reading.ok ? reading.config.outgoing : reading.problems;
    };
    expect(
      read({ PARTNER_HOSTS: 'snap.bank.example, *.xendit.co', OUTGOING_NETWORKS: '10.20.0.0/16,fd12::/32' }),
    ).toEqual({
      partnerHosts: ['snap.bank.example', '*.xendit.co'],
      networks: ['10.20.0.0/16', 'fd12::/32'],
    });
    for (const PARTNER_HOSTS of ['10.0.0.1', 'https://api.xendit.co', 'localhost', '*'])
      expect(read({ PARTNER_HOSTS })).toEqual([expect.stringMatching(/^PARTNER_HOSTS: expected hosts/)]);
    for (const OUTGOING_NETWORKS of ['0.0.0.0/0', '127.0.0.0/8', '169.254.0.0/16', '8.8.8.0/24', '10.0.0.1', 'bank'])
      expect(read({ OUTGOING_NETWORKS })).toEqual([
        expect.stringMatching(/^OUTGOING_NETWORKS: expected private networks/),
      ]);
    const sms = {
      SMS_URL: 'HTTP://sms.example/send',
      SMS_TOKEN: 'a-token-of-ours',
      COMPLAINT_URL: 'https://sigap.example/k',
    };
    const gateway = { ...sms, SMS_WEBHOOK_SECRET: `whsec_${'a'.repeat(32)}` };
    expect(read({ ...PRODUCTION, ...gateway })).toEqual(['SMS_URL: expected an https address in production']);
    expect(read({ ...PRODUCTION, ...gateway, SMS_URL: 'https://sms.example/send' })).toMatchObject({ networks: [] });
    expect(read(gateway)).toMatchObject({ networks: [] });
  });

  test('the origins of pages are as given, also in production', () => {
    const ALLOWED_ORIGINS = 'https://Sigap.example, http://localhost:*,capacitor://localhost';
    for (const source of [{ ALLOWED_ORIGINS }, { ...PRODUCTION, ALLOWED_ORIGINS }])
      expect(readConfig(source)).toMatchObject({
        config: { http: { allowedOrigins: ['https://sigap.example', 'http://localhost:*', 'capacitor://localhost'] } },
      });
  });

  test.each([
    { given: '10.0.0.1', means: ['10.0.0.1'] },
    { given: '10.0.0.0/8,fd00::/8', means: ['10.0.0.0/8', 'fd00::/8'] },
  ])('TRUST_PROXY $given means $means', ({ given, means }) => {
    expect(readConfig({ TRUST_PROXY: given })).toMatchObject({ config: { http: { trustProxy: means } } });
  });
});
