/** Describes every partner protocol as OpenAPI 3.1, built from the schemas that read the wire. */
import { z } from 'zod';
import { type Describe, type Json, jsonAnswer } from './openapi-parts.js';
import { DELIVERY_REPORT_SCHEMAS, deliveryReportPaths } from './openapi-delivery-reports.js';
import type { Protocol } from './protocol.js';
import { RecordedAnswer, PostedAnswer, Problem, ReversedAnswer } from './reply-schemas.js';

type Schemas = Readonly<Record<string, z.ZodType>>;

/** The document that partners are given; the same code gives the same bytes, with its names in alphabetical order. */
export function partnersOpenApi(protocols: readonly Protocol[]): Json {
  const schemas: Schemas = Object.assign(
    { ...DELIVERY_REPORT_SCHEMAS, RecordedAnswer, PostedAnswer, Problem, ReversedAnswer },
    ...protocols.map(({ description }) => description.schemas),
  );
  const describe = describeWith(schemas);
  return sorted({
    openapi: '3.1.0',
    info: {
      title: 'Sigap for payment partners',
      version: '1.0.0',
      description: `How banks, minimarkets and ATM switches tell Sigap that a JKN premium was paid. Banks speak SNAP BI and ask before they keep the money; the others tell of money that has moved: in Standard Webhooks, or in the protocol of ${collectorsOf(protocols)}. Every answer of success is sent after the payment is committed. Banks may call the SNAP services below /openapi as well, and below an address of their own, /webhooks/{code}/{prefix}/{version}. Providers of messages send delivery reports and replies.`,
    },
    paths: Object.assign(
      deliveryReportPaths(describe),
      ...protocols.map(({ description }) => description.paths(describe)),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJson(schema)])),
    },
  }) as Json;
}

/** The titles of the protocols that belong to one company, which issues the secret itself. */
function collectorsOf(protocols: readonly Protocol[]): string {
  const titles = protocols.flatMap(({ traits }) => (traits.secret.madeBy === 'partner' ? [traits.title] : []));
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(titles);
}

function describeWith(schemas: Schemas): Describe {
  const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));
  const ref = (schema: z.ZodType): Json => ({ $ref: `#/components/schemas/${names.get(schema)}` });
  const oneOf = (...some: readonly z.ZodType[]): Json => {
    const [first, ...others] = some.map(ref);
    return first !== undefined && others.length === 0 ? first : { oneOf: [first, ...others] };
  };
  return { oneOf, answer: jsonAnswer };
}

function toJson(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}

/** Sorts object keys alphabetically at every depth; lists keep their order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
