import { describe, expect, test } from '@jest/globals';
import { brokenFaults } from '../../../chaos/faults/broken-faults.js';
import type { PlayedFault } from '../../../chaos/faults/play-schedule.js';
import type { FaultKind } from '../../../chaos/faults/schedule.js';

const fault = (kind: FaultKind, [from, to]: readonly [number, number], why?: string): PlayedFault => ({
  fault: { kind, atMs: from, forMs: to - from, instance: 0, choice: 0 },
  from,
  to,
  outcome: why === undefined ? { kind: 'played', detail: '' } : { kind: 'broken', why },
});
const names = (played: readonly PlayedFault[]): string[] => brokenFaults(played).map(({ invariant }) => invariant);

describe('what a schedule failed to play', () => {
  test('a fault that broke by itself is a finding', () => {
    expect(
      brokenFaults([fault('lock-table', [50_000, 55_000], 'no such table'), fault('kill-instance', [0, 5_000])]),
    ).toEqual([{ invariant: 'faults-are-played', what: 'lock-table at 50000 ms', evidence: 'no such table' }]);
  });

  test.each([
    { what: 'was played meanwhile', other: fault('kill-postgres', [52_000, 60_000]) },
    { what: 'ended shortly before', other: fault('kill-postgres', [40_000, 47_000]) },
  ])('one that broke while another $what is none', ({ other }) => {
    expect(names([fault('lock-family', [50_000, 55_000], 'the connection ended'), other])).toEqual([]);
  });

  test('an instance that never becomes ready is a finding whatever else was played', () => {
    const never = fault('kill-instance', [50_000, 90_000], 'one did not become ready in 5 starts');
    expect(names([never, fault('kill-postgres', [52_000, 60_000])])).toEqual(['instances-become-ready']);
  });

  test('what was played is no finding', () => {
    expect(names([fault('lock-table', [0, 1_000]), fault('kill-instance', [500, 5_000])])).toEqual([]);
  });
});
