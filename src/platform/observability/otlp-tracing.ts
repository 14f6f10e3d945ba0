/** Traces by OpenTelemetry's own packages, exported by OTLP over HTTP. Loaded only where an exporter is named. */
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  isSpanContextValid,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { type TracingDeps, boundedExport } from './bounded-export.js';
import type { OpenSpan, SpanBeginning, Tracing } from './spans.js';
import type { TracesExport } from '../config/index.js';

/** The time that a process which ends waits for its last spans to be taken. */
const LAST_SPANS_WITHIN_MS = 1_000;
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

export function openTracing(traces: TracesExport, deps: TracingDeps): Tracing {
  const { url, headers, timeoutMs, serviceName, resourceAttributes } = traces;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: timeoutMs });
  const provider = new TracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ ...resourceAttributes, 'service.name': serviceName })),
    sampler: samplerOf(traces),
    spanProcessors: [boundedExport(exporter, traces, deps)],
  });
  const tracer = provider.getTracer('sigap');
  return {
    open({ name, parent, links = [], startedAt, attributes = {} }: SpanBeginning) {
      const kind = name === 'webhook' ? SpanKind.SERVER : SpanKind.INTERNAL;
      const options = {
        kind,
        attributes,
        links: links.map((context) => ({ context })),
        ...(startedAt === undefined ? {} : { startTime: startedAt }),
      };
      return openSpan(tracer.startSpan(name, options, below(parent ?? null)));
    },
    readTraceparent,
    close: () => within(provider.shutdown(), LAST_SPANS_WITHIN_MS),
  };
}

const below = (parent: SpanContext | null): Context =>
  parent === null ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);

/** A failed span says the type of the error: its text may hold what somebody has sent. */
function openSpan(span: Span): OpenSpan {
  let isEnded = false;
  return {
    context: span.spanContext(),
    note: (attributes) => void span.setAttributes(attributes),
    end({ error, at } = {}) {
      if (isEnded) return;
      isEnded = true;
      if (error !== undefined) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
      }
      span.end(at);
    },
  };
}

function readTraceparent(header: string): SpanContext | null {
  const [, traceId = '', spanId = '', flags = '0'] = TRACEPARENT.exec(header) ?? [];
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  const context = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(context) ? context : null;
}

function samplerOf({ sampler, samplerRatio }: TracesExport): Sampler {
  const [root, ofParent] = sampler.startsWith('parentbased_')
    ? [sampler.slice('parentbased_'.length), true]
    : [sampler, false];
  const own =
    root === 'traceidratio'
      ? new TraceIdRatioBasedSampler(samplerRatio)
      : root === 'always_off'
        ? new AlwaysOffSampler()
        : new AlwaysOnSampler();
  return ofParent ? new ParentBasedSampler({ root: own }) : own;
}

/** Waits for the work so long and no longer; whether it fails is told where spans are counted. */
async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
