import { describe, expect, test } from '@jest/globals';
import { TABLE_BEGIN, TABLE_END, withConfigurationTable } from '../../../../src/platform/config/index.js';

describe('withConfigurationTable', () => {
  test('replaces what stands between the markers and nothing else', () => {
    const text = withConfigurationTable(`before\n${TABLE_BEGIN}\nstale row\n${TABLE_END}\nafter\n`);
    expect(text).toMatch(/^before\n<!-- configuration:begin -->\n\| variable \|/);
    expect(text).toMatch(/<!-- configuration:end -->\nafter\n$/);
    expect(text).not.toContain('stale row');
    expect(text).toContain(
      '| `NODE_ENV` | In `production` nothing is made up: identities and keys must be given. | `development` |',
    );
    expect(withConfigurationTable(text ?? '')).toBe(text);
  });

  test('a document without markers is left to its author', () => {
    expect(withConfigurationTable(`${TABLE_END}${TABLE_BEGIN}`)).toBeNull();
  });
});
