import { createHash } from 'node:crypto';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { validateTotals } from '../../../../src/partners/settlement/control-totals.js';
import { EXAMPLE_FORMATS } from '../../../../src/partners/settlement/example-formats.js';
import type { SettlementFormat } from '../../../../src/partners/settlement/settlement-format.js';
import { type SlicedFile, createLineSlicer } from '../../../../src/partners/settlement/slice-lines.js';
import { rupiah } from '../../../../src/kernel/rupiah.js';

const HEADING = 'jenis,waktu,referensi,nomor,bruto,biaya,bersih,status';
const line = (reference: string, amount = '1000.00') =>
  `D,2026-11-21 14:05:00,${reference},8888812345678901,${amount},0.00,${amount},SUCCESS`;

async function slice(
  chunks: readonly Buffer[],
  format: SettlementFormat = EXAMPLE_FORMATS.minimarket,
): Promise<SlicedFile & { readonly rows: string }> {
  const slicer = createLineSlicer(format, 7n);
  let rows = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      rows += chunk.toString();
      done();
    },
  });
  await pipeline(Readable.from(chunks), slicer.stream, sink);
  return { ...slicer.result(), rows };
}

const whole = (text: string) => slice([Buffer.from(text)]);

describe('slicing a file into lines', () => {
  test('wherever the chunks end, the rows, the totals and the hash are the same', async () => {
    const text = `${[HEADING, line('a'), line('"b ""quoted"""'), '', line('c', 'x'), line('d'), 'T,,4,,3000.00,,,'].join('\r\n')}\r\n`;
    const expected = await whole(text);
    expect(expected).toMatchObject({ lines: 4, amount: 3_000n, stated: { lines: 4n, amount: 3_000n }, misfit: null });
    expect(expected.unreadable.map(({ line: at, problem }) => `${at} ${problem}`)).toEqual(['5 wrong-amount:written']);
    expect(expected.sha256).toBe(createHash('sha256').update(text).digest('hex'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, index) => Buffer.from(text.slice(places[index], end)));
        expect(await slice(chunks)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('a quote that never ends takes no other line with it, wherever the chunks end', async () => {
    const stray = line('b').replace('SUCCESS', '"SUCCESS');
    const text = `${[HEADING, line('a'), stray, ...Array.from({ length: 40 }, (_, at) => line(`c${at}`))].join('\n')}\n`;
    const expected = await whole(text);
    expect(expected).toMatchObject({ lines: 42, amount: 41_000n, misfit: null });
    expect(expected.unreadable.map(({ line: at, problem }) => `${at} ${problem}`)).toEqual(['3 wrong-quotes']);
    expect(expected.rows.trim().split('\n')).toHaveLength(41);
    for (let cut = 1; cut < text.length; cut += 97) {
      expect(await slice([Buffer.from(text.slice(0, cut)), Buffer.from(text.slice(cut))])).toEqual(expected);
    }
  });

  test.each([
    ['two of them in lines that are near each other', 1],
    ['two of them far from each other', 30],
    ['one in the last line', 60],
  ])('%s: only their own lines are unreadable', async (_when, distance) => {
    const stray = (name: string) => line(name).replace('SUCCESS', '"SUCCESS');
    const lines = [line('a'), stray('b'), ...Array.from({ length: 50 }, (_, at) => line(`c${at}`))];
    lines.splice(2 + distance, 0, stray('z'));
    const { unreadable, rows } = await whole([HEADING, ...lines].join('\n'));
    expect(unreadable).toHaveLength(2);
    expect(rows.trim().split('\n')).toHaveLength(51);
  });

  test('a quoted cell may hold line breaks', async () => {
    const { unreadable, rows } = await whole(
      `${HEADING}\n${line('a').replace('SUCCESS', '"SUC\nCESS"')}\n${line('b')}\n`,
    );
    expect([unreadable, rows.trim().split('\n').length]).toEqual([[], 2]);
  });

  test.each(['-1000.00', '1000.00-', '(1000.00)', '- 1000.00'])(
    '%s is a correction, of its own kind',
    async (amount) => {
      const {
        corrections,
        unreadable,
        amount: sum,
        rows,
      } = await whole(`${HEADING}\n${line('a')}\n${line('b', amount)}\n`);
      expect(corrections).toMatchObject([{ kind: 'correction', line: 3, reference: 'b', amount: 1_000n }]);
      expect([unreadable, sum, rows.trim().split('\n').length]).toEqual([[], 1_000n, 1]);
    },
  );

  test('rows are those of the copy format, with the number of the line in the file', async () => {
    const { rows, days } = await whole(`${HEADING}\n${line('a')}`);
    expect(rows).toBe('7\t2\ta\t8888812345678901\t1000\t0\t2026-11-21 14:05:00+07\t2026-11-21\tt\n');
    expect([...days]).toEqual([['2026-11-21', { lines: 1, amount: 1_000n, fee: 0n }]]);
  });

  test.each([
    { when: 'no heading', text: '', misfit: 'no-heading' },
    { when: 'another heading', text: 'a,b,c\n1,2,3\n', misfit: 'no-column:bruto' },
    {
      when: 'one endless line',
      text: `${HEADING}\n${'x'.repeat(70_000)}`,
      misfit: 'line-too-long:2',
    },
    {
      when: 'nothing but strangers',
      text: `${HEADING}\n${'x\n'.repeat(1_001)}`,
      misfit: 'too-many-unreadable:2',
    },
  ])('$when: not a file of this format', async ({ text, misfit }) => {
    expect((await whole(text)).misfit).toBe(misfit);
  });

  test.each([
    { stated: { lines: 2n, amount: rupiah(2_000n), day: null }, problem: null },
    {
      stated: { lines: 3n, amount: null, day: null },
      problem: 'lines-off',
    },
    {
      stated: { lines: null, amount: rupiah(1_500n), day: null },
      problem: 'amount-off',
    },
    { stated: { lines: 3n, amount: rupiah(1_500n), day: null }, problem: 'totals-off' },
    { stated: null, problem: 'no-totals' },
  ])('two lines of Rp2000 against $stated.lines lines and $stated.amount', ({ stated, problem }) => {
    expect(validateTotals({ lines: 2, amount: rupiah(2_000n) }, { stated, areExpected: true })).toBe(problem);
  });
});
