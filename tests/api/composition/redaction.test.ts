/**
 * Plays a day of the demo branch with logs at their finest and traces on, faults of ours and a database that refuses rows
 * included: nobody's number, name or note stands in a line of the log, a metric, a span or an answer to a stranger, and no
 * token or secret.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lookFor } from '../../../attacks/redaction/look-for.js';
import { watchRun } from '../../../attacks/redaction/watch-run.js';
import { type Stage, setStage } from '../../../attacks/world/stage.js';
import { useServerWith } from '../../support/partners/a-server.js';
import { useTestDatabase } from '../../support/test-database.js';
import { type TraceReceiver, startTraceReceiver } from '../../support/trace-receiver.js';

const NOW = '2026-11-24T03:00:00Z';
const FIGURES_TOKEN = 'token-of-the-figures-0123456789abcdef';
const COLLECTOR_TOKEN = 'token-of-the-collector-of-traces';

let receiver: TraceReceiver;
beforeAll(async () => {
  receiver = await startTraceReceiver();
});
const database = useTestDatabase();
const host = useServerWith({
  database,
  now: NOW,
  logLevel: 'trace',
  environment: () => ({
    METRICS_TOKEN: FIGURES_TOKEN,
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${COLLECTOR_TOKEN}`,
    OTEL_BSP_SCHEDULE_DELAY: '20',
  }),
});
let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sigap-redaction-'));
  const { server, baseUrl } = host;
  const scale = { cadres: 2, familiesPerCadre: 40 };
  stage = await setStage({ server, pool: database.pool, baseUrl, folder, now: () => new Date(NOW), scale });
}, 120_000);
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
  await receiver.close();
});

test('words are found wherever they stand, and numbers in no longer number', () => {
  const words = [
    { kind: 'nik', text: '6472014509870001' },
    { kind: 'name', text: 'Siti "Contoh"' },
  ];
  const lines = [
    '{"x":"6472014509870001"}',
    '16472014509870001',
    '{"m":"Siti \\"Contoh\\""}',
    '"startTimeUnixNano":"6472014509870001"',
  ];
  expect(lookFor(words, [{ where: 'log', lines }]).map(({ kind }) => kind)).toEqual(['nik', 'name']);
});

test('nothing of anybody stands in any line of a whole day', async () => {
  const looked = await watchRun(stage, {
    logged: () => host.logged.map((line) => JSON.stringify(line)),
    traced: () => receiver.bodies,
    secrets: [
      { kind: 'the token of the figures', text: FIGURES_TOKEN },
      { kind: 'the token of the collector', text: COLLECTOR_TOKEN },
    ],
    figuresToken: FIGURES_TOKEN,
  });
  const seen = Map.groupBy(looked.seen, ({ kind, where, line }) => `${kind} in ${where}: ${line}`);
  expect([...seen.keys()]).toEqual([]);
  expect([looked.faults > 10, looked.words > 500]).toEqual([true, true]);
  for (const where of ['log', 'metrics', 'traces', 'errors and strangers'])
    expect([where, (looked.lines[where] ?? 0) > 50]).toEqual([where, true]);
}, 300_000);
