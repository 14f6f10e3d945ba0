import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { createLogger } from '../../../../src/platform/observability/index.js';

const NIK = '6472014509870001';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(
    createLogger({
      level: 'info',
      destination: new Writable({ write: (line: Buffer, _encoding, done) => (lines.push(line.toString()), done()) }),
    }),
  );
  return lines.join('');
}

describe('the log', () => {
  test.each([
    { where: 'a header', entry: { headers: { authorization: 'Bearer abc.def' } }, secret: 'abc.def' },
    {
      where: 'a person',
      entry: { participant: { nik: NIK, name: 'Somebody', phone: '628123456789' } },
      secret: 'Somebody',
    },
    { where: 'the top', entry: { cardNumber: '0001234567890' }, secret: '0001234567890' },
    { where: 'variables', entry: { request: { variables: { nik: NIK } } }, secret: NIK },
  ])('what stands in $where never reaches it', ({ entry, secret }) => {
    const text = logged((log) => log.info(entry, 'seen'));
    expect(text).not.toContain(secret);
    expect(text).toContain('"#"');
  });

  test("PostgreSQL's own words about a row, which MikroORM adds to its message, never reach it", () => {
    const message =
      'new row for relation "calls" violates check constraint "calls_end"\n - detail: Failing row contains (1, Siti Contoh, {"a": 1}).';
    const text = logged((log) => log.error({ err: new Error(message) }, 'fault'));
    expect(text).not.toMatch(/Siti Contoh|Failing row/);
    expect(text).toContain('violates check constraint');
  });

  test("PostgreSQL's own words about a row never reach it", () => {
    const failure = Object.assign(
      new Error(`insert into t values ('Somebody', '${NIK}') - invalid input syntax for type uuid: "Somebody"`),
      {
        code: '23505',
        constraint: 'participants_one_per_nik',
        detail: `Key (nik)=(${NIK}) already exists.`,
      },
    );
    const text = logged((log) => log.error({ err: new Error('could not record', { cause: failure }) }, 'fault'));
    expect(text).not.toMatch(/Somebody|6472014509870001/);
    expect(JSON.parse(text)).toMatchObject({
      level: 'error',
      err: { message: 'could not record', cause: { code: '23505', constraint: 'participants_one_per_nik' } },
    });
  });
});
