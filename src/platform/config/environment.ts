/** Defines every environment variable of Sigap: its meaning, its form, and its value when absent. */
import { z } from 'zod';
import { AUTH_VARIABLES } from './auth-variables.js';
import { LOOKED_UP_ON, PUSH_SERVICES } from './known-hosts.js';
import { TRACE_SAMPLERS } from './traces-export.js';
import { address, hosts, key, keyValues, networks, origins, prefixes, proxies, whole } from './value-forms.js';
import { variable } from './variable.js';

/** The connections to PostgreSQL of one instance; what takes how many of them is said in platform/db/pool-roles.ts. */
export const CONNECTIONS = { least: 25, usual: 30 } as const;

const KEY = '32 random bytes as base64url (43 characters), such as `openssl rand 32 | basenc --base64url`';

const limit = (spec: { fallback: number; description: string }) =>
  variable({
    schema: whole({ from: 1, through: 10_000_000 }).prefault(String(spec.fallback)),
    expected: 'a whole number from 1 to 10000000',
    description: spec.description,
    absent: `\`${spec.fallback}\``,
  });

export const VARIABLES = {
  NODE_ENV: variable({
    schema: z.enum(['development', 'production', 'test']).default('development'),
    expected: 'development, production or test',
    description: 'In `production` nothing is made up: identities and keys must be given.',
  }),
  HOST: variable({
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .optional(),
    expected: 'an address to listen on',
    description: 'The address to listen on.',
    absent: '`127.0.0.1`; `0.0.0.0` in production',
  }),
  PORT: variable({
    schema: whole({ from: 0, through: 65_535 }).prefault('4000'),
    expected: 'a port from 0 to 65535',
    description: 'The port of GraphQL, sockets and webhooks alike; 0 takes any free one.',
    absent: '`4000`',
  }),
  LOG_LEVEL: variable({
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    expected: 'fatal, error, warn, info, debug, trace or silent',
    description: 'What is logged, as JSON lines on standard output.',
  }),
  METRICS_TOKEN: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\w.~+/=-]{16,512}$/)
      .optional(),
    expected: 'a token of 16 to 512 letters, digits and . _ ~ + / = -',
    description: 'The bearer token with which Prometheus asks for `/metrics`, and people for `/jobs`.',
    absent: 'they are open; in production closed',
  }),
  DATABASE_URL: variable({
    isSecret: true,
    schema: address(/^postgres(?:ql)?$/).optional(),
    expected: 'postgresql://user:password@host:port/database',
    description: 'The PostgreSQL 18 to use, and the login that serves; in production one that owns nothing there.',
    absent: 'an embedded PostgreSQL under `.sigap/`',
  }),
  DATABASE_OWNER_URL: variable({
    isSecret: true,
    schema: address(/^postgres(?:ql)?$/).optional(),
    expected: 'postgresql://user:password@host:port/database',
    description:
      'The same database with the login that owns it: it migrates, and makes the login of `DATABASE_URL`. Left out in production, the server does not migrate: `npm run db:migrate` does.',
    absent: 'the login of `DATABASE_URL` migrates',
  }),
  LOCAL_FOLDER: variable({
    schema: z.string().optional(),
    expected: 'a folder',
    description: 'Where this machine keeps the embedded PostgreSQL and the keys that are made locally.',
    absent: '`.sigap/` beside package.json',
  }),
  DATABASE_CONNECTIONS: variable({
    schema: whole({ from: CONNECTIONS.least, through: 500 }).prefault(String(CONNECTIONS.usual)),
    expected: `a whole number from ${CONNECTIONS.least} to 500`,
    description:
      'How many connections this instance opens at most, for all that it does; [waits](operating/waits.md) says which are whose.',
    absent: `\`${CONNECTIONS.usual}\``,
  }),
  ...AUTH_VARIABLES,
  SECRETS_KEY: variable({
    isSecret: true,
    schema: key.optional(),
    expected: KEY,
    description:
      "Encrypts partners' secrets in the database, and the keys of personal data there; without it they cannot be read again. [Keys](operating/keys.md) says how it is replaced. Required in production.",
    absent: 'made once and kept under `.sigap/`',
  }),
  SECRETS_KEY_PREVIOUS: variable({
    isSecret: true,
    schema: key.optional(),
    expected: KEY,
    description:
      'The key that `SECRETS_KEY` replaces, until `npm run keys -- rotate` has sealed everything with its successor.',
    absent: 'there is none before it',
  }),
  SNAP_TOKEN_KEY: variable({
    isSecret: true,
    schema: key.optional(),
    expected: KEY,
    description:
      'Signs the access tokens that banks receive (SNAP); equal on all instances. Nothing in the database shows at the start that it is another one than before: banks are then refused until they fetch a new token. Required in production.',
    absent: 'made once and kept under `.sigap/`',
  }),
  SNAP_PREFIXES: variable({
    schema: prefixes.prefault('/snap,/openapi'),
    expected: 'paths separated by commas, such as /snap,/openapi',
    description:
      'What stands in front of `/v1.0` in the paths that banks call (SNAP); each bank also has its own below `/webhooks/{code}`.',
    absent: '`/snap,/openapi`',
  }),
  SNAP_ANSWER_WITHIN_MS: variable({
    schema: whole({ from: 100, through: 600_000 }).prefault('15000'),
    expected: 'a whole number from 100 to 600000',
    description: 'How long a bank is kept waiting at most (SNAP); then it is told that the answer is late.',
    absent: '`15000`',
  }),
  SNAP_CALLS_PER_SECOND_MAX: variable({
    schema: whole({ from: 1, through: 1_000_000 }).prefault('5000'),
    expected: 'a whole number from 1 to 1000000',
    description: 'How many inquiries and payments one bank may send an instance in a second (SNAP).',
    absent: '`5000`',
  }),
  CREDENTIAL_KEY: variable({
    isSecret: true,
    schema: key.optional(),
    expected: KEY,
    description:
      "Signs the QR codes on cadres' cards; equal on all instances, and with another key every card must be made anew. Nothing in the database shows at the start that it is another one: after a restore, verify the card of a cadre. Required in production.",
    absent: 'made once and kept under `.sigap/`',
  }),
  WHATSAPP_URL: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address with the version, such as https://graph.facebook.com/v23.0',
    description: 'The WhatsApp Cloud API, with its version. Given together with the next four and `COMPLAINT_URL`.',
    absent: 'a sandbox that keeps what it would have sent; in production the channel is closed',
  }),
  WHATSAPP_PHONE_NUMBER_ID: variable({
    schema: z
      .string()
      .regex(/^\d{1,32}$/)
      .optional(),
    expected: 'digits',
    description: 'The id of the number that messages come from.',
    absent: 'as above',
  }),
  WHATSAPP_TOKEN: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{8,1024}$/)
      .optional(),
    expected: 'a token without blanks',
    description: 'The bearer token of the WhatsApp Cloud API.',
    absent: 'as above',
  }),
  WHATSAPP_APP_SECRET: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{8,256}$/)
      .optional(),
    expected: 'a secret without blanks',
    description: 'Signs the delivery reports that WhatsApp sends to `/message-receipts/whatsapp`.',
    absent: 'as above',
  }),
  WHATSAPP_VERIFY_TOKEN: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{8,256}$/)
      .optional(),
    expected: 'a word without blanks, at least 8 characters',
    description: "What WhatsApp's subscription to delivery reports must name.",
    absent: 'as above',
  }),
  SMS_URL: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address',
    description: 'Where the SMS gateway takes messages. Given together with the next two and `COMPLAINT_URL`.',
    absent: 'a sandbox that keeps what it would have sent; in production the channel is closed',
  }),
  SMS_TOKEN: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^[\x21-\x7e]{8,1024}$/)
      .optional(),
    expected: 'a token without blanks',
    description: 'The bearer token of the SMS gateway.',
    absent: 'as above',
  }),
  SMS_WEBHOOK_SECRET: variable({
    isSecret: true,
    schema: z
      .string()
      .regex(/^whsec_[A-Za-z0-9+/=]{32,}$/)
      .optional(),
    expected: 'whsec_ and at least 24 bytes as base64',
    description: 'Signs the delivery reports that the gateway sends to `/message-receipts/sms` (Standard Webhooks).',
    absent: 'as above',
  }),
  COMPLAINT_URL: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address',
    description: "Where families complain; every message carries it with the message's own code at its end.",
    absent: '`https://sigap.example/k`',
  }),
  PUSH_KEY: variable({
    isSecret: true,
    schema: key.optional(),
    expected: KEY,
    description:
      'The private key (VAPID, P-256) by which push services know this server; equal on all instances. With another key every phone subscribes anew when it is next opened. Given together with the next.',
    absent: 'made once and kept under `.sigap/`; in production no phone is told',
  }),
  PUSH_CONTACT: variable({
    schema: z
      .string()
      .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/)
      .max(200)
      .optional(),
    expected: 'mailto:somebody@example or an https address',
    description: 'Where a push service reaches whoever runs this server.',
    absent: '`mailto:push@sigap.example`, outside production',
  }),
  PUSH_SERVICES: variable({
    schema: hosts.prefault(PUSH_SERVICES),
    expected: 'hosts separated by commas, such as fcm.googleapis.com,*.push.apple.com',
    description:
      'The push services that may be called: a phone names its own, and none that is not listed is called. Outside production also this machine.',
    absent: `\`${PUSH_SERVICES}\`, as of ${LOOKED_UP_ON}`,
  }),
  PARTNER_HOSTS: variable({
    schema: hosts.optional(),
    expected: 'hosts separated by commas, such as api.company.example,snap.bank.example',
    description:
      "The hosts at which partners may be asked about payments: operators enter addresses, and none at another host is taken or called. What is given replaces the list, so that it names every bank's host too. Outside production also this machine. [Outgoing calls](operating/outgoing-calls.md) has the rules.",
    absent: 'the hosts that payment companies publish for everybody: `apiHosts` of their protocols',
  }),
  OUTGOING_NETWORKS: variable({
    schema: networks.prefault(''),
    expected: 'private networks separated by commas, such as 10.20.0.0/16',
    description:
      "The private networks in which a host that may be called may lie, such as a bank's leased line. Every other private address is refused, whatever name leads there.",
    absent: 'none: only the public internet',
  }),
  GRAPHQL_DOCUMENTS: variable({
    schema: z.enum(['open', 'trusted']).optional(),
    expected: 'open or trusted',
    description:
      'Which GraphQL documents run: `open` runs any, `trusted` those alone that the console and other clients registered (`npm run documents`).',
    absent: '`open`; `trusted` in production',
  }),
  GRAPHQL_DEPTH_MAX: limit({ fallback: 12, description: 'How many levels of fields an operation may nest.' }),
  GRAPHQL_ALIASES_MAX: limit({ fallback: 30, description: 'How many aliases an operation may use.' }),
  GRAPHQL_COST_MAX: limit({
    fallback: 70_000,
    description: 'How many values an answer may hold at most, pages counted at the size asked for.',
  }),
  GRAPHQL_EVENT_COST_MAX: limit({
    fallback: 1_000,
    description: 'How many values the answer to each event of a subscription may hold at most.',
  }),
  GRAPHQL_TIME_MAX_MS: limit({
    fallback: 10_000,
    description: 'How long an operation, or the answer to one event, may take; then it is ended and its SQL cancelled.',
  }),
  GRAPHQL_ANSWER_LENGTH_MAX: limit({
    fallback: 5_000_000,
    description: 'How many characters an answer may have at most.',
  }),
  BUSY_AFTER_MS: variable({
    schema: z.coerce.number().int().min(0).max(600_000).default(2_000),
    expected: 'a whole number of milliseconds, 0 for never',
    description:
      'How long work may typically wait for the process before partners are asked to send again; dashboards thin out from an eighth of it, other requests are refused from a quarter, new subscriptions to payments from a half; 0 is never.',
    absent: '`2000`',
  }),
  DRAIN_ANNOUNCE_MS: variable({
    schema: whole({ from: 0, through: 60_000 }).optional(),
    expected: 'a whole number of milliseconds from 0 to 60000',
    description:
      'How long an instance that is told to stop goes on working while `/readyz` already says 503: as long as a balancer takes to ask twice.',
    absent: '`1500` in production, otherwise `0`',
  }),
  DRAIN_DEADLINE_MS: variable({
    schema: whole({ from: 1_000, through: 600_000 }).prefault('20000'),
    expected: 'a whole number of milliseconds from 1000 to 600000',
    description: 'When an instance that is told to stop has ended at the latest, whatever still runs.',
    absent: '`20000`',
  }),
  WEBHOOKS_IN_FLIGHT_MAX: limit({
    fallback: 4_000,
    description: 'How many webhooks may be under way at this instance; one partner alone may have half of them.',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address',
    description:
      'Where [traces](operating/traces.md) go by OTLP over HTTP; `/v1/traces` is added. This and the next are the standard variables of OpenTelemetry.',
    absent: 'no traces',
  }),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: variable({
    schema: address(/^https?$/).optional(),
    expected: 'an http or https address',
    description: 'The same, as the whole address.',
    absent: 'as above',
  }),
  OTEL_EXPORTER_OTLP_HEADERS: variable({
    isSecret: true,
    schema: keyValues.optional(),
    expected: 'name=value pairs separated by commas',
    description: 'Headers that the exporter asks for, such as a token.',
    absent: 'none',
  }),
  OTEL_EXPORTER_OTLP_TIMEOUT: variable({
    schema: whole({ from: 1, through: 60_000 }).prefault('10000'),
    expected: 'a whole number of milliseconds from 1 to 60000',
    description: 'How long the exporter may take for a batch of spans, with all its tries; then they are given up.',
    absent: '`10000`',
  }),
  OTEL_SDK_DISABLED: variable({
    schema: z.enum(['true', 'false']).default('false'),
    expected: 'true or false',
    description: '`true` switches traces off although an exporter is named.',
  }),
  OTEL_SERVICE_NAME: variable({
    schema: z.string().max(255).default('sigap'),
    expected: 'a name',
    description: 'The name of this service in traces.',
  }),
  OTEL_RESOURCE_ATTRIBUTES: variable({
    schema: keyValues.optional(),
    expected: 'name=value pairs separated by commas',
    description: 'What else traces say of this instance, such as `service.instance.id=a`.',
    absent: 'nothing',
  }),
  OTEL_TRACES_SAMPLER: variable({
    schema: z.enum(TRACE_SAMPLERS).default('parentbased_always_on'),
    expected: TRACE_SAMPLERS.join(', '),
    description: 'Which traces are taken.',
  }),
  OTEL_TRACES_SAMPLER_ARG: variable({
    schema: z.coerce.number().min(0).max(1).default(1),
    expected: 'a number from 0 to 1',
    description: 'The share of traces that a sampler by `traceidratio` takes.',
    absent: '`1`',
  }),
  OTEL_BSP_MAX_QUEUE_SIZE: limit({
    fallback: 2_048,
    description: 'How many spans wait for the exporter at most; more are dropped and counted.',
  }),
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: limit({ fallback: 512, description: 'How many spans are sent at once at most.' }),
  OTEL_BSP_SCHEDULE_DELAY: limit({
    fallback: 5_000,
    description: 'How long spans wait for others to be sent with, in milliseconds.',
  }),
  ALLOWED_ORIGINS: variable({
    schema: origins.optional(),
    expected: 'origins separated by commas, such as https://sigap.example,http://localhost:*',
    description:
      'The origins whose pages may call this server from a browser, by HTTP and by socket; `:*` is any port. Pages of its own may always.',
    absent: '`localhost`, `127.0.0.1` and `[::1]` on any port; in production nobody',
  }),
  TRUST_PROXY: variable({
    schema: proxies.default([]),
    expected: 'addresses or networks separated by commas, such as 10.0.0.0/8,::1',
    description: 'Addresses and networks of the proxies whose `X-Forwarded-For` and `traceparent` are believed.',
    absent: 'nobody',
  }),
} as const;

export type VariableName = keyof typeof VARIABLES;

/** The type of each variable's parsed value. */
export type Environment = { readonly [Name in VariableName]: z.output<(typeof VARIABLES)[Name]['schema']> };
