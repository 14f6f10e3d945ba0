/**
 * Lets pages of the listed origins call the routes of a scope: each route answers the question that a browser asks
 * first (OPTIONS), and a socket is refused before it is one.
 */
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { endAfter } from './admission.js';
import { isListed, mayAsk } from './origins.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the plugin answers at this route where it differs; false for nothing. */
    cors?: false | { readonly methods: string[] };
    /** Whether the route only says that its methods are not taken: no page is told that it may use them. */
    isRefusal?: true;
  }
}

/** The headers of answers that a page may read beside the few that browsers show to every page. */
const EXPOSED = [
  'x-request-id',
  'retry-after',
  'www-authenticate',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'content-disposition',
  'allow',
];

/** For how long a browser need not ask again, in seconds: an origin that is taken off the list is shut out by then. */
const REMEMBERED_SECONDS = 600;

const NOT_LISTED = 'Pages of this origin may not call this server: ALLOWED_ORIGINS lists those that may.';

const methodsOf = ({ method }: RouteOptions): string[] => (Array.isArray(method) ? method : [method]).map(String);

/** Adds OPTIONS to each route of the scope, and with it the methods that the route takes. */
function answerFirstQuestions(scope: FastifyInstance): void {
  const methods = new Map<string, string[]>();
  scope.addHook('onRoute', (route) => {
    // The route with which the plugin answers for every path there is: each of ours answers for itself.
    if (route.url === '*' && methodsOf(route).includes('OPTIONS')) route.config = { ...route.config, cors: false };
    if (methodsOf(route).includes('OPTIONS') || route.config?.isRefusal === true) return;
    const known = methods.get(route.url);
    if (known !== undefined) return void known.push(...methodsOf(route));
    const taken = methodsOf(route);
    methods.set(route.url, taken);
    scope.options(route.url, { config: { work: 'always', cors: { methods: taken } } }, (request, reply) =>
      request.headers.origin === undefined
        ? reply.code(204).header('allow', taken.join(', ')).send()
        : reply.code(403).send({ message: NOT_LISTED }),
    );
  });
}

/** Refuses a socket that a page of another origin opens: browsers ask nothing before they open one. */
function refuseForeignSockets(scope: FastifyInstance, listed: readonly string[]): void {
  scope.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const { headers, host } = request;
    if (headers.upgrade === undefined || mayAsk({ origin: headers.origin, host }, listed)) return done();
    endAfter(request, reply);
    void reply.code(403).send({ message: NOT_LISTED });
  });
}

/** Call it before the scope has any route. */
export async function admitOrigins(scope: FastifyInstance, listed: readonly string[]): Promise<void> {
  answerFirstQuestions(scope);
  await scope.register(cors, {
    origin: (origin, answer) => answer(null, origin !== undefined && isListed(origin, listed)),
    exposedHeaders: EXPOSED,
    maxAge: REMEMBERED_SECONDS,
  });
  refuseForeignSockets(scope, listed);
}
