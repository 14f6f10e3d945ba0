import { GraphQLError } from 'graphql';
import { describe, expect, test } from '@jest/globals';
import { type Fault, type OutageMet, createErrorFormatter } from '../../../../src/api/graphql/index.js';
import { OperationTooCostly } from '../../../../src/api/graphql/operation-limits.js';
import { CallerError, badInput } from '../../../../src/kernel/caller-error.js';

function aFormatter() {
  const faults: Fault[] = [];
  const outages: OutageMet[] = [];
  const errors = createErrorFormatter({
    newId: () => `id-${faults.length + 1}`,
    logFault: (fault) => faults.push(fault),
    logOutage: (met) => outages.push(met),
  });
  return { faults, outages, format: (error: unknown) => errors.format(error, 'request-1') };
}

describe('createErrorFormatter', () => {
  test.each([
    { error: badInput('filter.min', '0 to 24'), extensions: { code: 'BAD_INPUT', field: 'filter.min' } },
    { error: new CallerError('FORBIDDEN', 'no'), extensions: { code: 'FORBIDDEN' } },
    {
      error: new OperationTooCostly('cost', 9, 5),
      extensions: { code: 'TOO_COSTLY', measure: 'cost', actual: 9, limit: 5 },
    },
    {
      error: new GraphQLError('Syntax Error', { extensions: { code: 'GRAPHQL_PARSE_FAILED', stacktrace: ['x'] } }),
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    },
  ])("the caller's fault is told in full: $extensions", ({ error, extensions }) => {
    const { faults, format } = aFormatter();
    expect(format(error)).toMatchObject({ message: error.message, extensions });
    expect(format(error).extensions).toEqual(extensions);
    expect(faults).toEqual([]);
  });

  test.each([
    { error: Object.assign(new Error('no'), { code: '57P01' }), outage: 'restarting' },
    { error: Object.assign(new Error('no'), { code: '40P01' }), outage: 'conflict' },
  ])('a database that cannot answer is told as such: $outage', ({ error, outage }) => {
    const { faults, outages, format } = aFormatter();
    const wrapped = new GraphQLError('no', { originalError: error, path: ['families'] });
    expect(format(wrapped)).toMatchObject({ path: ['families'], extensions: { code: 'UNAVAILABLE' } });
    expect(format(wrapped).extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(outages).toEqual([{ outage, requestId: 'request-1', path: 'families', err: error }]);
    expect(faults).toEqual([]);
  });

  test.each([
    ['Syntax Error: Expected Name, found String "Siti \\"Contoh\\"".', 'Syntax Error: Expected Name, found String.'],
    ['Syntax Error: Unexpected Int "6281234567890".', 'Syntax Error: Unexpected Int.'],
    ['Int cannot represent non-integer value: "Siti Contoh"', 'Int cannot represent non-integer value: another'],
    [
      'Expected value of type "CareClass", found "Siti Contoh".',
      'Expected value of type "CareClass", found another value.',
    ],
    ['Cannot query field "nama" on type "Family".', 'Cannot query field "nama" on type "Family".'],
  ])('no value of a document is repeated: %s', (said, told) => {
    for (const code of ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'])
      expect(aFormatter().format(new GraphQLError(said, { extensions: { code } })).message).toBe(told);
  });

  test('wrapped twice by graphql, the same, with its place', () => {
    const { format } = aFormatter();
    const inner = new GraphQLError('x', { originalError: badInput('first', '1 to 100') });
    expect(format(new GraphQLError('x', { originalError: inner, path: ['families', 0] }))).toEqual({
      message: 'first: expected 1 to 100',
      path: ['families', 0],
      extensions: { code: 'BAD_INPUT', field: 'first' },
    });
  });

  test.each([
    new Error('password=hunter2'),
    new GraphQLError('password=hunter2', { originalError: new Error('password=hunter2') }),
    new GraphQLError('password=hunter2', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    new GraphQLError('password=hunter2', { extensions: { code: 'MADE_UP', hint: 'hunter2' } }),
    'hunter2',
    null,
  ])('ours is an id, logged once: %s', (error) => {
    const { faults, format } = aFormatter();
    expect(format(error)).toMatchObject({
      message: 'Something went wrong on our side. Tell us this id: id-1',
      extensions: { code: 'INTERNAL', id: 'id-1' },
    });
    expect(JSON.stringify(format(error))).not.toContain('hunter2');
    if (typeof error === 'object' && error !== null) expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ errorId: 'id-1', requestId: 'request-1' });
  });
});
