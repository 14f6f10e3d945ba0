import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IMPORTS } from '../../../src/composition/imports.js';
import { civilDate } from '../../../src/kernel/civil-date.js';
import { randomIds } from '../../../src/kernel/ids.js';
import { fixedKeyring } from '../../support/keyring.js';

describe('the page of imports', () => {
  test.each(IMPORTS.map((kind) => [kind.name, kind] as const))(
    'shows the columns of %s with an example line',
    async (name, kind) => {
      const page = await readFile(join(process.cwd(), 'docs/importing.md'), 'utf8');
      const [, part = ''] = page.split(`\n## \`${name}\`\n`);
      const section = part.split('\n## ')[0] ?? '';
      for (const column of kind.columns)
        expect(section).toMatch(new RegExp(`\\| \`${column.name}\`\\s*\\| ${column.isRequired ? 'yes' : ' '}`));
      expect(section).toContain(kind.columns.map((column) => column.name).join(','));
      expect(section).toContain(kind.columns.map(({ example }) => example).join(','));
    },
  );

  test.each(IMPORTS.map((kind) => [kind.name, kind] as const))(
    'has an example of %s that can be read',
    (_name, kind) => {
      const moment = {
        now: new Date('2026-11-20T03:00:00Z'),
        today: civilDate('2026-11-20'),
        by: 'test',
        newId: randomIds,
        keyring: fixedKeyring(),
      };
      const read = kind.columns.map(({ name, example, read: readColumn }) => [
        name,
        example === '' ? null : readColumn(example, moment),
      ]);
      expect(
        kind.columns.filter(({ name, example }) => example !== '' && Object.fromEntries(read)[name] === null),
      ).toEqual([]);
      expect(kind.faultsOf?.(Object.fromEntries(read), moment) ?? []).toEqual([]);
    },
  );
});
