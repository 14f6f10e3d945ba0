/** Asks the schema as one viewer at one moment, in the same process, and counts the statements it took. */
import { afterAll } from '@jest/globals';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type ExecutionResult, graphql } from 'graphql';
import {
  JKN_ARREARS_POLICY,
  JKN_TARIFFS,
  arrearsSlice,
  compileTariffs,
  createAssessor,
} from '../../../src/arrears/index.js';
import type { Viewer } from '../../../src/auth/index.js';
import { cadresSlice } from '../../../src/cadres/index.js';
import { createOrm } from '../../../src/db/orm.js';
import type { Pool } from '../../../src/db/pool.js';
import { familiesSlice } from '../../../src/families/index.js';
import { buildSchema } from '../../../src/graphql/build-schema.js';
import { type ContextSlice, contextCreator } from '../../../src/graphql/context.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { paymentsSlice } from '../../../src/payments/index.js';
import { regionsSlice } from '../../../src/regions/index.js';
import { JKN_CONDUCT_POLICY, telecollectingSlice } from '../../../src/telecollecting/index.js';
import { visitsSlice } from '../../../src/visits/index.js';
import type { TestDatabase } from '../test-database.js';

export interface Answer<Data> {
  /** Of the shape the test's document asks for. */
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly code: unknown; readonly field: unknown }[];
  /** How many statements were sent to the database. */
  readonly statements: number;
}

export interface Caller {
  readonly viewer: Viewer | null;
  /** The moment of the question, ISO 8601. Default: 2026-03-05, 10:00 in Samarinda. */
  readonly now?: string;
}

export type Ask = <Data>(caller: Caller, query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;

const schema = buildSchema();
export const assess = createAssessor({ tariffs: compileTariffs(JKN_TARIFFS), policies: JKN_ARREARS_POLICY });

const orms = new Map<string, Promise<MikroORM>>();

/** One per database; closed with the test file. */
function ormOf(url: string): Promise<MikroORM> {
  const known = orms.get(url);
  if (known !== undefined) return known;
  const orm = createOrm(url);
  orms.set(url, orm);
  return orm;
}

afterAll(async () => {
  for (const orm of orms.values()) await (await orm).close(true);
});

/** The same pool, telling of every statement. */
function counted(pool: Pool, tell: () => void): Pool {
  return new Proxy(pool, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (name === 'query') tell();
        return Reflect.apply(value, target, args);
      };
    },
  });
}

function slicesFor(pool: Pool, em: EntityManager): ContextSlice[] {
  return [
    regionsSlice({ pool }),
    arrearsSlice({ pool, assess }),
    familiesSlice({ pool, newId: randomIds }),
    cadresSlice({ pool, assess }),
    visitsSlice({ pool, em, newId: randomIds }),
    telecollectingSlice({ pool, conductPolicies: JKN_CONDUCT_POLICY }),
    paymentsSlice({ pool }),
  ];
}

const toAnswer = <Data>({ data, errors }: ExecutionResult, statements: number): Answer<Data> => ({
  data: (data ?? null) as Data | null,
  errors: (errors ?? []).map(({ message, originalError, extensions }) => {
    const fault = (originalError ?? {}) as { code?: unknown; field?: unknown };
    return { message, code: fault.code ?? extensions['code'], field: fault.field };
  }),
  statements,
});

export function askThrough(database: TestDatabase): Ask {
  return async ({ viewer, now = '2026-03-05T02:00:00Z' }, query, variables = {}) => {
    let statements = 0;
    const { em } = await ormOf(database.url);
    const pool = counted(database.pool, () => (statements += 1));
    const createContext = contextCreator({ now: () => new Date(now), slices: slicesFor(pool, em) });
    const contextValue = createContext({ viewer, requestId: 'test' });
    const result = await graphql({ schema, source: query, variableValues: variables, contextValue });
    return toAnswer(result, statements);
  };
}
