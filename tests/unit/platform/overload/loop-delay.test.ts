import { describe, expect, test } from '@jest/globals';
import { measureLoopDelay, typicalDelay } from '../../../../src/platform/overload/loop-delay.js';

const calm = (count: number) => Array.from({ length: count }, () => ({ lasted: 25, delay: 0 }));
const late = (count: number, delay: number) => Array.from({ length: count }, () => ({ lasted: 25 + delay, delay }));

describe('typicalDelay', () => {
  test.each([
    { what: 'nothing yet', samples: [], typical: 0 },
    { what: 'a calm second', samples: calm(40), typical: 0 },
    { what: 'a short pause in a calm second', samples: [...calm(20), ...late(1, 300), ...calm(10)], typical: 0 },
    { what: 'a pause as long as the second', samples: [...calm(40), ...late(1, 1_200)], typical: 1_200 },
    { what: 'a pause that is over for a second', samples: [...late(1, 1_200), ...calm(40)], typical: 0 },
    { what: 'turns that are all late', samples: late(4, 250), typical: 250 },
    { what: 'turns of which most of the time was late', samples: [...calm(10), ...late(3, 225)], typical: 225 },
  ])('$what: $typical ms', ({ samples, typical }) => {
    expect(typicalDelay(samples)).toBe(typical);
  });
});

test('a pause is measured while it goes on, and for whoever comes right after it', () => {
  let now = 0;
  const delay = measureLoopDelay(() => now);
  now += 30;
  expect(delay.typical()).toBe(0);
  now += 1_500;
  expect(delay.typical()).toBe(1_505);
  delay.stop();
});

test('a pause before a new beginning counts no more', () => {
  let now = 0;
  const delay = measureLoopDelay(() => now);
  now += 1_500;
  delay.restart();
  expect(delay.typical()).toBe(0);
  now += 1_100;
  expect(delay.typical()).toBe(1_075);
  delay.stop();
});
