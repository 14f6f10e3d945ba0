/** Defines where traces go, and how much of them, as OpenTelemetry's variables say it. */
export const TRACE_SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

export interface TracesExport {
  /** The address that takes traces by OTLP over HTTP, as JSON. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly serviceName: string;
  readonly resourceAttributes: Readonly<Record<string, string>>;
  readonly sampler: (typeof TRACE_SAMPLERS)[number];
  /** The share of traces that a sampler by ratio takes. */
  readonly samplerRatio: number;
  /** The most spans that wait for the exporter. */
  readonly queueMax: number;
  /** The most spans that are sent at once. */
  readonly batchMax: number;
  /** The time for which spans wait for others to be sent with. */
  readonly delayMs: number;
}

const PAIR = /^\s*([\w.-]+)\s*=\s*([^,\s]*)\s*$/;

/** Reads pairs such as `a=1,b=2`, with values as in URLs; null for other text. */
export function readPairs(text: string): Readonly<Record<string, string>> | null {
  const pairs: Record<string, string> = {};
  for (const part of text.split(',')) {
    const [, name, value] = PAIR.exec(part) ?? [];
    if (name === undefined || value === undefined) return null;
    try {
      pairs[name] = decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return pairs;
}
