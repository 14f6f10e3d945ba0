/** Turns the environment into a typed configuration, or into the full list of what is wrong with it. */
import { type Environment, VARIABLES, type VariableName } from './environment.js';
import { withSecretFiles } from './secret-files.js';
import { type TracesExport, readPairs } from './traces-export.js';

/** The identity provider that issues access tokens in production. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; null where its discovery document says so. */
  readonly jwksUrl: string | null;
  readonly algorithms: readonly string[];
  /** The longest life of a token, in seconds. */
  readonly lifeMaxSeconds: number;
}

export interface WhatsAppAccount {
  readonly url: string;
  readonly phoneNumberId: string;
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export interface SmsAccount {
  readonly url: string;
  readonly token: string;
  readonly webhookSecret: string;
}

export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly trustProxy: readonly string[];
    /** Who sees the figures of an instance: whoever has the token, everybody, or nobody. */
    readonly figures: 'open' | 'closed' | { readonly token: string };
    /** The origins whose pages may call from a browser; one that ends in `:*` is meant with any port. */
    readonly allowedOrigins: readonly string[];
  };
  readonly overload: {
    /** The delay of the event loop, in milliseconds, from which on webhooks are refused; 0 is never. */
    readonly busyAfterMs: number;
    /** The most webhooks under way at this instance. */
    readonly webhooksInFlightMax: number;
  };
  /** How the instance stops: the time for which it says so first, and the time after which it has ended. */
  readonly drain: { readonly announceMs: number; readonly deadlineMs: number };
  /** Where traces go; null means nowhere. */
  readonly traces: TracesExport | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** The database; a `url` of null means the embedded PostgreSQL. */
  readonly database: {
    readonly url: string | null;
    /** The same database with the login that owns it; null where there is but one login. */
    readonly ownerUrl: string | null;
    readonly connectionsMax: number;
  };
  /** The folder of local files; null means `.sigap` beside package.json. */
  readonly localFolder: string | null;
  /** The issuer of access tokens; null means the local issuer, and is never the case in production. */
  readonly auth: TokenIssuer | null;
  /** The client at the issuer as which the console signs people in; null means that it signs nobody in. */
  readonly consoleClientId: string | null;
  /** Keys of 32 bytes; null means one that is made and kept locally, and is never the case in production. */
  readonly keys: {
    readonly secrets: Uint8Array | null;
    /** The key before `secrets`, until everything is sealed with its successor. */
    readonly secretsBefore: Uint8Array | null;
    readonly snapTokens: Uint8Array | null;
    readonly credentials: Uint8Array | null;
    /** The one key that production may lack: then no phone is told. */
    readonly push: Uint8Array | null;
  };
  /** The settings of the SNAP endpoints that banks call. */
  readonly snap: {
    readonly prefixes: readonly string[];
    readonly answerWithinMs: number;
    readonly callsPerSecondMax: number;
  };
  /** The accounts that send messages; null means the sandbox, and in production a closed channel. */
  readonly messages: {
    readonly whatsApp: WhatsAppAccount | null;
    readonly sms: SmsAccount | null;
    readonly complaintUrl: string;
  };
  /** How phones are told: where we are reached, and the hosts that may be called. */
  readonly push: {
    readonly contact: string;
    readonly services: readonly string[];
  };
  /** Where partners may be asked, and the private networks in which a host that may be called may lie. */
  readonly outgoing: {
    /** The hosts at which partners may be asked; null for those that protocols know. */
    readonly partnerHosts: readonly string[] | null;
    readonly networks: readonly string[];
  };
  /** Which GraphQL documents run: any, or those that clients registered. */
  readonly documents: 'open' | 'trusted';
  readonly graphqlLimits: {
    readonly depth: number;
    readonly aliases: number;
    readonly cost: number;
    readonly eventCost: number;
    readonly timeMs: number;
    readonly answerLength: number;
  };
}

/** The pages of whoever develops on this machine, whatever serves them. */
const LOCAL_ORIGINS: readonly string[] = ['http', 'https'].flatMap((scheme) =>
  ['localhost', '127.0.0.1', '[::1]'].map((host) => `${scheme}://${host}:*`),
);

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** The problems as one sentence each, which names the variable and what was expected, never a value. */
  | { readonly ok: false; readonly problems: readonly string[] };

type Source = Readonly<Record<string, string | undefined>>;

const AUTH: readonly VariableName[] = ['AUTH_ISSUER', 'AUTH_AUDIENCE'];
const WHATSAPP: readonly VariableName[] = [
  'WHATSAPP_URL',
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
];
const SMS: readonly VariableName[] = ['SMS_URL', 'SMS_TOKEN', 'SMS_WEBHOOK_SECRET'];
const PUSH: readonly VariableName[] = ['PUSH_KEY', 'PUSH_CONTACT'];
const REQUIRED_IN_PRODUCTION: readonly VariableName[] = [...AUTH, 'SECRETS_KEY', 'SNAP_TOKEN_KEY', 'CREDENTIAL_KEY'];

/** The value of a variable; an empty variable counts as absent. */
const given = (source: Source, name: VariableName): string | undefined => source[name]?.trim() || undefined;

function readVariables(source: Source): { environment: Environment; problems: string[] } {
  const problems: string[] = [];
  const values = Object.entries(VARIABLES).map(([name, { schema, expected }]) => {
    const reading = schema.safeParse(given(source, name as VariableName));
    if (!reading.success) problems.push(`${name}: expected ${expected}`);
    return [name, reading.data] as const;
  });
  return { environment: Object.fromEntries(values) as Environment, problems };
}

/** The problems of variables that must be given together; those of `needs` may also be given alone. */
function missingTogether(
  source: Source,
  group: readonly VariableName[],
  needs: readonly VariableName[] = [],
): string[] {
  const isAbsent = (name: VariableName): boolean => given(source, name) === undefined;
  const present = group.filter((name) => !isAbsent(name));
  if (present.length === 0) return [];
  return [...group, ...needs]
    .filter(isAbsent)
    .map((name) => `${name}: required, since ${present.join(' and ')} is given`);
}

/** What is sent there must not be read on the way: tokens, telephone numbers and the words of messages. */
const UNENCRYPTED: readonly VariableName[] = ['WHATSAPP_URL', 'SMS_URL'];

const unencrypted = (source: Source, name: VariableName): string[] =>
  given(source, name)?.toLowerCase().startsWith('http:') === true
    ? [`${name}: expected an https address in production`]
    : [];

/** The issuer and its audience go together, and what else is said of an issuer needs both. */
const missingAuth = (source: Source): string[] =>
  given(source, 'AUTH_JWKS_URL') === undefined
    ? missingTogether(source, AUTH)
    : missingTogether(source, ['AUTH_JWKS_URL'], AUTH);

/** Whether the keys of the issuer can be found without being told where they are. */
const isDiscoverable = (issuer: string, isProduction: boolean): boolean =>
  URL.canParse(issuer) && (isProduction ? /^https:/ : /^https?:/).test(issuer);

function findUndiscoverable(source: Source, isProduction: boolean): string[] {
  const issuer = given(source, 'AUTH_ISSUER');
  if (issuer === undefined || given(source, 'AUTH_JWKS_URL') !== undefined || isDiscoverable(issuer, isProduction))
    return [];
  return [`AUTH_JWKS_URL: required, since AUTH_ISSUER is no ${isProduction ? 'https ' : ''}address to discover it at`];
}

function findMissing(source: Source): string[] {
  const isProduction = given(source, 'NODE_ENV') === 'production';
  const required = REQUIRED_IN_PRODUCTION.filter((name) => given(source, name) === undefined);
  return [
    ...(isProduction ? required.map((name) => `${name}: required in production`) : missingAuth(source)),
    ...findUndiscoverable(source, isProduction),
    ...(given(source, 'CONSOLE_CLIENT_ID') !== undefined && given(source, 'AUTH_ISSUER') === undefined && !isProduction
      ? ['AUTH_ISSUER: required, since CONSOLE_CLIENT_ID is given']
      : []),
    ...missingTogether(source, WHATSAPP, ['COMPLAINT_URL']),
    ...missingTogether(source, SMS, ['COMPLAINT_URL']),
    ...missingTogether(source, PUSH),
    ...(isProduction ? UNENCRYPTED.flatMap((name) => unencrypted(source, name)) : []),
  ];
}

function toIssuer(environment: Environment): TokenIssuer | null {
  const { AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience } = environment;
  if (issuer === undefined || audience === undefined) return null;
  return {
    issuer,
    audience,
    jwksUrl: environment.AUTH_JWKS_URL ?? null,
    algorithms: environment.AUTH_ALGORITHMS,
    lifeMaxSeconds: environment.AUTH_TOKEN_MINUTES_MAX * 60,
  };
}

function toWhatsApp(environment: Environment): WhatsAppAccount | null {
  const {
    WHATSAPP_URL: url,
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WHATSAPP_TOKEN: token,
    WHATSAPP_APP_SECRET: appSecret,
    WHATSAPP_VERIFY_TOKEN: verifyToken,
  } = environment;
  return url && phoneNumberId && token && appSecret && verifyToken
    ? { url, phoneNumberId, token, appSecret, verifyToken }
    : null;
}

function toSms({ SMS_URL: url, SMS_TOKEN: token, SMS_WEBHOOK_SECRET: webhookSecret }: Environment): SmsAccount | null {
  return url && token && webhookSecret ? { url, token, webhookSecret } : null;
}

const pairsIn = (text: string | undefined) => (text === undefined ? {} : (readPairs(text) ?? {}));

function toTraces(environment: Environment): TracesExport | null {
  const base = environment.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/$/, '');
  const url = environment.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (base === undefined ? null : `${base}/v1/traces`);
  if (url === null || environment.OTEL_SDK_DISABLED === 'true') return null;
  return {
    url,
    headers: pairsIn(environment.OTEL_EXPORTER_OTLP_HEADERS),
    timeoutMs: environment.OTEL_EXPORTER_OTLP_TIMEOUT,
    serviceName: environment.OTEL_SERVICE_NAME,
    resourceAttributes: pairsIn(environment.OTEL_RESOURCE_ATTRIBUTES),
    sampler: environment.OTEL_TRACES_SAMPLER,
    samplerRatio: environment.OTEL_TRACES_SAMPLER_ARG,
    queueMax: environment.OTEL_BSP_MAX_QUEUE_SIZE,
    batchMax: environment.OTEL_BSP_MAX_EXPORT_BATCH_SIZE,
    delayMs: environment.OTEL_BSP_SCHEDULE_DELAY,
  };
}

const toFigures = ({ METRICS_TOKEN, NODE_ENV }: Environment): Config['http']['figures'] => {
  if (METRICS_TOKEN !== undefined) return { token: METRICS_TOKEN };
  return NODE_ENV === 'production' ? 'closed' : 'open';
};

function toConfig(environment: Environment): Config {
  const host = environment.HOST ?? (environment.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');
  return {
    environment: environment.NODE_ENV,
    http: {
      host,
      port: environment.PORT,
      trustProxy: environment.TRUST_PROXY,
      figures: toFigures(environment),
      allowedOrigins: environment.ALLOWED_ORIGINS ?? (environment.NODE_ENV === 'production' ? [] : LOCAL_ORIGINS),
    },
    drain: {
      announceMs: environment.DRAIN_ANNOUNCE_MS ?? (environment.NODE_ENV === 'production' ? 1_500 : 0),
      deadlineMs: environment.DRAIN_DEADLINE_MS,
    },
    overload: {
      busyAfterMs: environment.BUSY_AFTER_MS,
      webhooksInFlightMax: environment.WEBHOOKS_IN_FLIGHT_MAX,
    },
    traces: toTraces(environment),
    logLevel: environment.LOG_LEVEL,
    database: {
      url: environment.DATABASE_URL ?? null,
      ownerUrl: environment.DATABASE_OWNER_URL ?? null,
      connectionsMax: environment.DATABASE_CONNECTIONS,
    },
    localFolder: environment.LOCAL_FOLDER ?? null,
    auth: toIssuer(environment),
    consoleClientId: environment.CONSOLE_CLIENT_ID ?? null,
    keys: {
      secrets: environment.SECRETS_KEY ?? null,
      secretsBefore: environment.SECRETS_KEY_PREVIOUS ?? null,
      snapTokens: environment.SNAP_TOKEN_KEY ?? null,
      credentials: environment.CREDENTIAL_KEY ?? null,
      push: environment.PUSH_KEY ?? null,
    },
    messages: {
      whatsApp: toWhatsApp(environment),
      sms: toSms(environment),
      complaintUrl: (environment.COMPLAINT_URL ?? 'https://sigap.example/k').replace(/\/$/, ''),
    },
    push: {
      contact: environment.PUSH_CONTACT ?? 'mailto:push@sigap.example',
      services: environment.PUSH_SERVICES,
    },
    outgoing: { partnerHosts: environment.PARTNER_HOSTS ?? null, networks: environment.OUTGOING_NETWORKS },
    snap: {
      prefixes: environment.SNAP_PREFIXES,
      answerWithinMs: environment.SNAP_ANSWER_WITHIN_MS,
      callsPerSecondMax: environment.SNAP_CALLS_PER_SECOND_MAX,
    },
    documents: environment.GRAPHQL_DOCUMENTS ?? (environment.NODE_ENV === 'production' ? 'trusted' : 'open'),
    graphqlLimits: {
      depth: environment.GRAPHQL_DEPTH_MAX,
      aliases: environment.GRAPHQL_ALIASES_MAX,
      cost: environment.GRAPHQL_COST_MAX,
      eventCost: environment.GRAPHQL_EVENT_COST_MAX,
      timeMs: environment.GRAPHQL_TIME_MAX_MS,
      answerLength: environment.GRAPHQL_ANSWER_LENGTH_MAX,
    },
  };
}

/** Reads the configuration, or lists every problem at once: first the wrong values, then the missing ones. */
export function readConfig(given: Source): ConfigReading {
  const { source, problems: ofFiles } = withSecretFiles(given);
  const { environment, problems } = readVariables(source);
  const all = [...ofFiles, ...problems, ...findMissing(source)];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, config: toConfig(environment) };
}
