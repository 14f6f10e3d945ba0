/**
 * Lists every place that may hold an address which the server calls, and every line that calls one, each with its
 * rule: what is added without one fails here.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { VARIABLES } from '../../../../src/platform/config/environment.js';

/**
 * The rules: `partners` and `push` and `provider` are called through platform/outgoing, at the hosts of
 * PARTNER_HOSTS, of PUSH_SERVICES, and at the one that the configuration names. `deployment` is called as whoever
 * runs the server says, who holds every key anyway, and where private addresses are usual. `never` is not called.
 */
type Rule = 'partners' | 'push' | 'provider' | 'deployment' | 'never';

const HELD: Readonly<Record<string, Rule>> = {
  'destination_changes.address': 'partners', // proposed
  'destination_changes.settings': 'never', // paths and names
  'destination_keys.sealed': 'never',
  'partners.settings': 'partners', // access.apiUrl
  'status_endpoints.base_url': 'partners',
  'status_endpoints.encrypted_client_secret': 'never',
  'status_endpoints.encrypted_private_key': 'never',
  'push_subscriptions.encrypted': 'push', // the endpoint of the phone
  'push_subscriptions.service': 'never', // its host, to be counted by
  'partner_secrets.encrypted_secret': 'never',
  'mandates.encrypted_account': 'never',
  'access_log.filter': 'never',
  'hardship_assessments.answers': 'never',
  'hardship_assessments.reasons': 'never',
  'live_events.details': 'never',
  'membership_changes.details': 'never',
  'membership_changes.reasons': 'never',
  'membership_decisions.lines': 'never',
  'membership_decisions.lines_masked': 'never',
  'policy_proposals.policy_values': 'never',
  'saved_segments.filter': 'never',
  'settlement_formats.format': 'never',
  'write_off_campaigns.rule': 'never',
};

const ENTERED: Readonly<Record<string, Rule>> = {
  'PartnerAccessInput.apiUrl': 'partners',
  'ProposePartnerAddressInput.apiUrl': 'partners',
  'ProposeStatusEndpointInput.baseUrl': 'partners',
  'SetStatusEndpointInput.baseUrl': 'partners',
  'SubscribePushInput.endpoint': 'push',
  'UnsubscribePushInput.endpoint': 'never',
};

const CONFIGURED: Readonly<Record<string, Rule>> = {
  PARTNER_HOSTS: 'partners',
  PUSH_SERVICES: 'push',
  WHATSAPP_URL: 'provider',
  SMS_URL: 'provider',
  AUTH_JWKS_URL: 'deployment',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'deployment',
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'deployment',
  HOST: 'never',
  LOCAL_FOLDER: 'never',
  AUTH_ISSUER: 'never',
  AUTH_AUDIENCE: 'never',
  CONSOLE_CLIENT_ID: 'never',
  WHATSAPP_TOKEN: 'never',
  WHATSAPP_APP_SECRET: 'never',
  WHATSAPP_VERIFY_TOKEN: 'never',
  SMS_TOKEN: 'never',
  COMPLAINT_URL: 'never', // a link in messages
  PUSH_CONTACT: 'never', // told to push services
  ALLOWED_ORIGINS: 'never',
  OTEL_SERVICE_NAME: 'never',
};

/** Files that open a connection, and why they may beside platform/outgoing. */
const CALLING: Readonly<Record<string, string>> = {
  'src/platform/outgoing/outgoing-calls.ts': 'the one place',
  'src/platform/auth/discovery.ts': 'deployment: AUTH_ISSUER',
  'src/platform/auth/remote-keys.ts': 'deployment: AUTH_JWKS_URL',
  'src/platform/observability/otlp-tracing.ts': 'deployment: OTEL_EXPORTER_OTLP_ENDPOINT',
  'src/platform/db/asking-for-caller.ts': 'the database, to cancel a query',
  'src/api/http/graphql-ide-script.ts': 'runs in a browser',
};

/** Programs and the sandbox call a server of ours, or a stand-in on this machine. */
const OF_PROGRAMS = /^src\/(?:commands|sandbox|partners\/stand-ins)\//;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts'));

const CALLS =
  /(?<![\w.])fetch\((?!\{)|\b(?:request|get|connect)\b[^;]*from 'node:(?:https?|http2|net|tls)'|createRemoteJWKSet\(|new OTLPTraceExporter\(|sendNotification\(|from '(?:undici|axios|got)'/;

describe('every address that the server may call has a rule', () => {
  const named = /(?:url|uri|endpoint|host|webhook|callback|origin|service|encrypted|sealed|^address$)/;

  test('in the database: columns by name, those that are sealed, and those that hold anything', () => {
    const structure = readFileSync('migrations/structure.sql', 'utf8');
    const tables = [...structure.matchAll(/^create table (\w+) \(\n([^]*?)^\)/gm)];
    const columns = tables.flatMap(([, table = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w+) (text|jsonb|json)\b/gm)]
        .filter(([, column = '', type]) => type !== 'text' || named.test(column))
        .map(([, column = '']) => `${table}.${column}`),
    );
    expect(columns.toSorted()).toEqual(Object.keys(HELD).toSorted());
  });

  test('in what somebody enters', () => {
    const inputs = [...readFileSync('schema/schema.graphql', 'utf8').matchAll(/^input (\w+) \{\n([^]*?)^\}/gm)];
    const fields = inputs.flatMap(([, input = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w*(?:url|uri|endpoint|host|webhook|callback|origin)\w*): String/gim)].map(
        ([, field = '']) => `${input}.${field}`,
      ),
    );
    expect(fields.toSorted()).toEqual(Object.keys(ENTERED).toSorted());
  });

  test('in the configuration: whatever takes the address or the host of somebody', () => {
    const taking = Object.entries(VARIABLES).filter(([, { schema }]) =>
      ['https://partner.example/x', 'http://partner.example', 'partner.example'].some(
        (value) => schema.safeParse(value).success,
      ),
    );
    expect(taking.map(([name]) => name).toSorted()).toEqual(Object.keys(CONFIGURED).toSorted());
  });

  test('in the code: no other file calls', () => {
    const calling = filesBelow('src').filter(
      (file) => !OF_PROGRAMS.test(file) && !file.includes('/sandbox/') && CALLS.test(readFileSync(file, 'utf8')),
    );
    expect(calling.toSorted()).toEqual(Object.keys(CALLING).toSorted());
  });
});
