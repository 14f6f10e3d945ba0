import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { type Pressure, levelOf, pressureLimits } from '../../../../src/platform/overload/pressure.js';
import { type Level, WORK, dashboardPaceMs, isGivenUp } from '../../../../src/platform/overload/work.js';

const LIMITS = pressureLimits(2_000);
const CALM: Pressure = { loopDelayMs: 0, webhooksInFlight: 0, readersWaiting: 0 };
const pressures = fc.record({
  loopDelayMs: fc.double({ min: 0, max: 60_000, noNaN: true }),
  webhooksInFlight: fc.double({ min: 0, max: 1, noNaN: true }),
  readersWaiting: fc.nat({ max: 20_000 }),
});
const more = (pressure: Pressure, by: Pressure): Pressure => ({
  loopDelayMs: pressure.loopDelayMs + by.loopDelayMs,
  webhooksInFlight: Math.min(1, pressure.webhooksInFlight + by.webhooksInFlight),
  readersWaiting: pressure.readersWaiting + by.readersWaiting,
});
const givenUp = (pressure: Pressure) => WORK.filter((work) => isGivenUp(work, levelOf(pressure, LIMITS)));

describe('the order in which work is given up', () => {
  test.each([
    { pressure: {}, level: 0 },
    { pressure: { loopDelayMs: 249 }, level: 0 },
    { pressure: { loopDelayMs: 250 }, level: 1 },
    { pressure: { loopDelayMs: 500 }, level: 2 },
    { pressure: { loopDelayMs: 1_000 }, level: 3 },
    { pressure: { loopDelayMs: 2_000 }, level: 4 },
    { pressure: { webhooksInFlight: 0.25 }, level: 1 },
    { pressure: { webhooksInFlight: 1 }, level: 3 },
    { pressure: { readersWaiting: 500 }, level: 1 },
    { pressure: { readersWaiting: 1_000_000 }, level: 2 },
    { pressure: { readersWaiting: 500, loopDelayMs: 1_000 }, level: 3 },
  ])('$pressure is level $level', ({ pressure, level }) => {
    expect(levelOf({ ...CALM, ...pressure }, LIMITS)).toBe(level);
  });

  test('whatever the pressure is, nothing is given up while something less important is not', () => {
    fc.assert(
      fc.property(pressures, (pressure) => expect(givenUp(pressure)).toEqual(WORK.slice(0, givenUp(pressure).length))),
    );
  });

  test('more pressure never takes on work again that was given up, and never lets dashboards speak more often', () => {
    fc.assert(
      fc.property(pressures, pressures, (pressure, by) => {
        const after = more(pressure, by);
        expect(givenUp(after)).toEqual(expect.arrayContaining(givenUp(pressure)));
        const pace = (now: Pressure) => dashboardPaceMs(levelOf(now, LIMITS));
        expect(pace(after)).toBeGreaterThanOrEqual(pace(pressure));
      }),
    );
  });

  test('waiting readers alone never stop a confirmation, and neither they nor webhooks under way a webhook', () => {
    fc.assert(
      fc.property(pressures, (pressure) => {
        const waiting = { ...CALM, readersWaiting: pressure.readersWaiting };
        expect(givenUp(waiting)).not.toContain('confirmation');
        expect(givenUp({ ...pressure, loopDelayMs: 0 })).not.toContain('webhook');
      }),
    );
  });

  test('with 0 no delay of the event loop counts', () => {
    expect(levelOf({ ...CALM, loopDelayMs: 1e9 }, pressureLimits(0))).toBe(0 satisfies Level);
  });
});
