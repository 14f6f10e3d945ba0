import { describe, expect, test } from '@jest/globals';
import { fixedClock } from '../../../../src/kernel/clock.js';
import { type PartnerCredentials, partnerRegistry } from '../../../../src/money/partners/index.js';
import { BANK } from '../../../support/partners/known-partners.js';

const START = new Date('2026-11-22T03:15:30Z');
const secondsLater = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);
const bySandboxBank = { by: 'code', value: 'sandbox-bank' } as const;

function aRegistry(answers: (() => Promise<PartnerCredentials | null>)[]) {
  const clock = fixedClock(START);
  const asked: string[] = [];
  const find = ({ by, value }: { by: string; value: string }) => {
    asked.push(`${by} ${value}`);
    return (answers[asked.length - 1] ?? (async () => null))();
  };
  return { registry: partnerRegistry({ find, clock }), clock, asked };
}

const bank = async (): Promise<PartnerCredentials | null> => BANK;
const failing = (): Promise<never> => Promise.reject(new Error('no database'));

describe('the partner registry', () => {
  test('asks once for many calls at once and for five seconds after', async () => {
    const { registry, clock, asked } = aRegistry([bank, bank]);
    const found = await Promise.all(Array.from({ length: 20 }, () => registry.find(bySandboxBank)));
    clock.set(secondsLater(4.9));
    found.push(await registry.find(bySandboxBank));
    expect(new Set(found)).toEqual(new Set([BANK]));
    expect(asked).toEqual(['code sandbox-bank']);
    clock.set(secondsLater(5));
    await registry.find(bySandboxBank);
    expect(asked).toHaveLength(2);
  });

  test('asks again at once when told that something changed', async () => {
    const rotated = { ...BANK, secrets: ['new', ...BANK.secrets] };
    const { registry } = aRegistry([bank, async () => rotated]);
    await registry.find(bySandboxBank);
    registry.forget();
    expect((await registry.find(bySandboxBank))?.secrets).toHaveLength(3);
  });

  test('remembers that nobody has a name, but not for ever', async () => {
    const { registry, clock, asked } = aRegistry([async () => null, bank]);
    expect(await registry.find(bySandboxBank)).toBeNull();
    expect(await registry.find(bySandboxBank)).toBeNull();
    expect(asked).toHaveLength(1);
    clock.set(secondsLater(5));
    expect(await registry.find(bySandboxBank)).toBe(BANK);
  });

  test('does not remember a failure', async () => {
    const { registry } = aRegistry([failing, bank]);
    await expect(registry.find(bySandboxBank)).rejects.toThrow('no database');
    expect(await registry.find(bySandboxBank)).toBe(BANK);
  });

  test('asks again for a partner that is about to be refused, but not again and again', async () => {
    const rotated = { ...BANK, secrets: ['new', ...BANK.secrets] };
    const { registry, asked } = aRegistry([bank, async () => rotated]);
    expect(await registry.renew(bySandboxBank)).toBe(false);
    await registry.find(bySandboxBank);
    for (let call = 0; call < 100; call++) expect(await registry.renew(bySandboxBank)).toBe(false);
    expect(asked).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const renewed = await Promise.all(Array.from({ length: 100 }, () => registry.renew(bySandboxBank)));
    expect(renewed.filter(Boolean)).toHaveLength(1);
    expect(asked).toHaveLength(2);
    expect((await registry.find(bySandboxBank))?.secrets).toHaveLength(3);
  });

  test('tells names of one kind from the same names of another', async () => {
    const { registry, asked } = aRegistry([bank, async () => null]);
    await registry.find({ by: 'snap-client-id', value: 'x' });
    expect(await registry.find({ by: 'snap-partner-id', value: 'x' })).toBeNull();
    expect(asked).toEqual(['snap-client-id x', 'snap-partner-id x']);
  });

  test('does not ask for names longer than any partner has, and stays small under invented ones', async () => {
    const { registry, asked } = aRegistry([]);
    expect(await registry.find({ by: 'code', value: 'x'.repeat(201) })).toBeNull();
    expect(asked).toEqual([]);
    for (let number = 0; number < 1_001; number += 1) await registry.find({ by: 'code', value: `invented-${number}` });
    await registry.find({ by: 'code', value: 'invented-0' });
    expect(asked).toHaveLength(1_002);
  });
});
