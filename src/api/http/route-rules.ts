/** Says of every route of the server who may call it. A route that stands in no row, or in two, fails a test. */
import { PERSON_ROUTES } from './person-routes.js';

/** Who may call a route: everybody, whoever has a token of a person, of Prometheus or a link, or who proves a call. */
export const ROUTE_RULES = {
  everybody: 'everybody: it holds no person and no money',
  person: 'whoever signed in with a role that may take its action',
  figures: 'Prometheus, with the token of `METRICS_TOKEN`',
  link: 'whoever holds the link that an answer gave, for as long as it is good',
  partner: 'the partner that proves its call by signature or key',
  'fields decide': 'everybody; each field is answered by its own row',
} as const;

export type RouteRule = keyof typeof ROUTE_RULES;

export interface RuledRoutes {
  readonly rule: RouteRule;
  /** The paths as they are registered. */
  readonly paths: RegExp;
  /** The paths as people read them. */
  readonly shown: readonly string[];
}

/** The rule of every route. */
export const RULED_ROUTES: readonly RuledRoutes[] = [
  { rule: 'fields decide', paths: /^\/graphql\/?$/, shown: ['/graphql'] },
  { rule: 'everybody', paths: /^\/graphql\/ide\//, shown: ['/graphql/ide/*'] },
  // In production whoever is signed in.
  {
    rule: 'everybody',
    paths: /^\/(?:schema\.graphql|possible-types\.json)$/,
    shown: ['/schema.graphql', '/possible-types.json'],
  },
  { rule: 'everybody', paths: /^\/partners\/openapi\.json$/, shown: ['/partners/openapi.json'] },
  { rule: 'everybody', paths: /^\/(?:health|healthz|readyz)$/, shown: ['/health', '/healthz', '/readyz'] },
  { rule: 'figures', paths: /^\/(?:metrics|jobs)$/, shown: ['/metrics', '/jobs'] },
  { rule: 'everybody', paths: /^\/docs(?:\/|$)/, shown: ['/docs/*'] },
  // The console's pages hold nothing: what they show they ask for with the token of whoever signed in.
  {
    rule: 'everybody',
    paths: /^\/(?:|kader|petugas|cabang|direktur|mitra|telekoleksi|warga|sandbox|masuk)(?:\/\*)?$/,
    shown: [
      '/',
      '/kader',
      '/petugas',
      '/cabang',
      '/direktur',
      '/mitra',
      '/telekoleksi',
      '/warga',
      '/sandbox',
      '/masuk',
    ],
  },
  {
    rule: 'everybody',
    paths:
      /^\/(?:assets\/[\w.-]+|mark\.svg|icon-[\w-]+\.png|kader\.webmanifest|kader-worker\.js|trusted-documents\.json|console\/config\.json)$/,
    shown: ['/assets/*', '/trusted-documents.json', '/console/config.json'],
  },
  // Leads to the citizen's page, which asks with the code.
  { rule: 'everybody', paths: /^\/(?:k|keluhan)\/:code$/, shown: ['/k/:code', '/keluhan/:code'] },
  { rule: 'link', paths: /^\/cadre-photos\/:id$/, shown: ['/cadre-photos/:id'] },
  ...Object.values(PERSON_ROUTES).map(({ path }) => ({
    rule: 'person' as const,
    paths: new RegExp(`^${path}$`), // the paths hold no sign that a pattern would read
    shown: [path],
  })),
  {
    rule: 'partner',
    paths: /^\/(?:webhooks|snap|openapi|message-receipts)\//,
    shown: ['/webhooks/*', '/snap/*', '/openapi/*', '/message-receipts/*'],
  },
];
