/** Every dated rule of the code is in the one list of policies, can be entered, and cites its source or is an assumption. */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { POLICIES } from '../../../src/composition/schema/policies.js';
import { sourcedValues } from '../../../src/platform/policies/show-policy.js';
import { toJson } from '../../../src/platform/policies/policy-values.js';

const SOURCES = 'src';
const BUILT = join(dirname(fileURLToPath(import.meta.url)), '../../../src');
/** A row of a list of policies: the day from which it holds is written out. */
const DATED_ROW = /(?:effectiveFrom|validFrom): (?:civilDate\(|billingMonth\(|'\d{4}-)/;
/** What names a regulation or a publication, so that somebody can look it up. */
const NAMES_A_SOURCE =
  /Perpres|Keppres|SKB 3 Menteri \d|Peraturan|PMK|POJK|Supreme Court|UU \d|[Pp]ress|Antara|Merdeka|Kompas|Tribun|providers publish/;

describe('the list of policies', () => {
  test('holds every dated list of the code', async () => {
    const files = (await readdir(SOURCES, { recursive: true }))
      .filter((file) => file.endsWith('.ts') && !/^(?:sandbox|commands)\//.test(file))
      .toSorted();
    const missing: string[] = [];
    let seen = 0;
    for (const file of files) {
      if (!DATED_ROW.test(await readFile(join(SOURCES, file), 'utf8'))) continue;
      seen += 1;
      const exported = Object.values((await import(join(BUILT, file.replace(/\.ts$/, '.js')))) as object);
      if (!POLICIES.some(({ shipped }) => exported.includes(shipped))) missing.push(file);
    }
    expect(seen).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  test('gives each policy one name', () => {
    const names = POLICIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  describe.each(POLICIES.map((policy) => [policy.name, policy] as const))('%s', (_name, policy) => {
    test('ships rows that an operator could enter', () => {
      for (const row of policy.shipped) {
        const reading = policy.values.safeParse(toJson(row));
        expect(reading.error?.issues ?? []).toEqual([]);
        const { effectiveFrom, basis, assumptions, ...values } = { assumptions: {}, ...row };
        expect(reading.data).toEqual(values);
        expect([effectiveFrom, basis, assumptions]).toBeDefined();
        if (policy.begins === 'first-of-month') expect(row.effectiveFrom).toMatch(/-01$/);
      }
    });

    test('ships its rows in the order of their days, one for each', () => {
      const days = policy.shipped.map(({ effectiveFrom }) => effectiveFrom);
      expect(days).toEqual([...new Set(days)].toSorted());
    });

    test('names a source for each value, or says why it is an assumption', () => {
      for (const row of policy.shipped)
        for (const { path, isAssumption, source } of sourcedValues(row))
          expect([path, source, isAssumption || NAMES_A_SOURCE.test(source)]).toEqual([path, source, true]);
    });

    test('has no assumption about a value that it does not have', () => {
      for (const row of policy.shipped) {
        const paths = sourcedValues(row).map(({ path }) => path);
        for (const key of Object.keys(row.assumptions ?? {}))
          expect([
            key,
            key === '*' ||
              paths.some((path) => path === key || (/^[.[]/.test(path.slice(key.length)) && path.startsWith(key))),
          ]).toEqual([key, true]);
      }
    });
  });
});
