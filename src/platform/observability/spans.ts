/**
 * Spans of what is done in the course of a trace. Outside of a trace the work is done and nothing else: only whoever has
 * a tracer begins one. The trace is carried along by the course of the work, and by events to those who hear of them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Attributes, SpanContext } from '@opentelemetry/api';

/** Every span that there is; docs/operating/traces.md tells of each. */
export type SpanName = 'webhook' | 'proof' | 'posting wait' | 'batch' | 'commit' | 'publish' | 'hint' | 'frame';

export interface SpanBeginning {
  readonly name: SpanName;
  /** The span that it belongs to; without one it begins a trace. */
  readonly parent?: SpanContext | null;
  /** Spans of other traces that it also serves. */
  readonly links?: readonly SpanContext[];
  /** When it began, as `performance.now()` tells the time; now when left out. */
  readonly startedAt?: number;
  /** Counts, kinds and outcomes: never an amount, a name, a number of a person, or what somebody has sent. */
  readonly attributes?: Attributes;
}

export interface OpenSpan {
  readonly context: SpanContext;
  note(attributes: Attributes): void;
  /** Ends it; a second call does nothing. */
  end(ending?: { readonly error?: unknown; readonly at?: number }): void;
}

export interface Tracer {
  open(beginning: SpanBeginning): OpenSpan;
}

export interface Tracing extends Tracer {
  /** The span that a `traceparent` header names; null when it names none. */
  readTraceparent(header: string): SpanContext | null;
  /** Sends what is left, and gives up what cannot be sent soon. */
  close(): Promise<void>;
}

interface Scope {
  readonly tracer: Tracer;
  readonly span: OpenSpan;
}

const scopes = new AsyncLocalStorage<Scope>();
const carried = new WeakMap<object, Scope>();

/** The span that the current work belongs to; null outside of a trace. */
export const currentSpan = (): SpanContext | null => scopes.getStore()?.span.context ?? null;

/** Adds to the span that the current work belongs to. */
export const noteOnSpan = (attributes: Attributes): void => scopes.getStore()?.span.note(attributes);

/** Does the work in a span below the current one; outside of a trace it does the work. */
export function inSpan<Result>(name: SpanName, work: () => Result): Result {
  const scope = scopes.getStore();
  if (scope === undefined) return work();
  return withSpan(scope.tracer, { name, parent: scope.span.context }, work);
}

/** Does the work in a span, which ends with it. */
export function withSpan<Result>(tracer: Tracer, beginning: SpanBeginning, work: () => Result): Result {
  const span = tracer.open(beginning);
  try {
    const result = scopes.run({ tracer, span }, work);
    if (result instanceof Promise)
      void result.then(
        () => span.end(),
        (error: unknown) => span.end({ error }),
      );
    else span.end();
    return result;
  } catch (error) {
    span.end({ error });
    throw error;
  }
}

/** Lets things carry the current trace to whoever is handed them later. */
export function carryTrace(things: readonly object[]): void {
  const scope = scopes.getStore();
  if (scope !== undefined) for (const thing of things) carried.set(thing, scope);
}

/** Opens a span below the one whose trace the thing carries; null when it carries none. */
export function openCarried(thing: object, name: SpanName): OpenSpan | null {
  const scope = carried.get(thing);
  return scope === undefined ? null : scope.tracer.open({ name, parent: scope.span.context });
}
