/** Starts tracing where an exporter is named. Where none is, nothing that traces is loaded. */
import type { TracesExport } from '../config/index.js';
import type { TracingDeps } from './bounded-export.js';
import type { Tracing } from './spans.js';

export async function startTracing(traces: TracesExport | null, deps: TracingDeps): Promise<Tracing | null> {
  if (traces === null) return null;
  const { openTracing } = await import('./otlp-tracing.js');
  return openTracing(traces, deps);
}
