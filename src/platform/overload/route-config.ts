/** Lets a route say what kind of work it is, so that it is refused in its turn and in its own words. */
import type { Work } from './work.js';

export interface RouteWork {
  /**
   * What kind of work the route is: `read` when it says nothing. Some are `always` answered, and `own` decides for
   * itself.
   */
  readonly work?: Work | 'always' | 'own';
  /** The body with which a call is refused under pressure. */
  readonly busyBody?: object;
}

declare module 'fastify' {
  interface FastifyContextConfig extends RouteWork {}
}
