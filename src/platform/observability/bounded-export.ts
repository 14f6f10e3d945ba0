/**
 * Bounds how many spans wait to be taken: whatever the exporter does, it costs no more memory than that. What is beyond
 * is dropped and counted, and so is what the exporter does not take; the log says once that it fails, and when it is over.
 */
import { ExportResultCode } from '@opentelemetry/core';
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter, type SpanProcessor } from '@opentelemetry/sdk-trace';
import { Counter, type Registry } from 'prom-client';
import type { TracesExport } from '../config/index.js';
import type { Logger } from './logger.js';

export interface TracingDeps {
  readonly registry: Registry;
  readonly log: Logger;
}

type Bounds = Pick<TracesExport, 'queueMax' | 'batchMax' | 'delayMs' | 'timeoutMs'>;

export function boundedExport(exporter: SpanExporter, bounds: Bounds, { registry, log }: TracingDeps): SpanProcessor {
  const spans = new Counter({
    name: 'sigap_trace_spans_total',
    help: 'Spans of traces, by what became of them: exported, failed (not taken), or dropped (too many waited).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of ['exported', 'failed', 'dropped']) spans.inc({ outcome }, 0);
  let waiting = 0;
  let isFailing = false;
  const tellChange = (failsNow: boolean): void => {
    if (failsNow === isFailing) return;
    isFailing = failsNow;
    if (failsNow) log.warn('traces are not taken by their exporter and are dropped until it takes them');
    else log.info('traces are taken by their exporter again');
  };
  const counting: SpanExporter = {
    export(batch: ReadableSpan[], done) {
      exporter.export(batch, (result) => {
        waiting -= batch.length;
        const isTaken = result.code === ExportResultCode.SUCCESS;
        spans.inc({ outcome: isTaken ? 'exported' : 'failed' }, batch.length);
        tellChange(!isTaken);
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
  const batches = new BatchSpanProcessor({
    exporter: counting,
    maxQueueSize: bounds.queueMax,
    maxExportBatchSize: Math.min(bounds.batchMax, bounds.queueMax),
    scheduledDelayMillis: bounds.delayMs,
    exportTimeoutMillis: bounds.timeoutMs * 2, // the exporter has given up before
  });
  return {
    onStart: (span, context) => batches.onStart(span, context),
    onEnd(span) {
      if ((span.spanContext().traceFlags & 1) === 0) return;
      if (waiting >= bounds.queueMax) return spans.inc({ outcome: 'dropped' });
      waiting += 1;
      batches.onEnd(span);
    },
    forceFlush: () => batches.forceFlush(),
    shutdown: () => batches.shutdown(),
  };
}
