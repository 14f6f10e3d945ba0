/** Every pair of colours that the console uses together, in every theme, is far enough apart (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const THEMES = ['light', 'dark', 'sun'] as const;
type Theme = (typeof THEMES)[number];

const CSS = readFileSync('web/src/style/tokens.css', 'utf8');

/** The declarations of colours in the block that begins with a selector. */
function declarationsOf(selector: string): ReadonlyMap<string, string> {
  const from = CSS.indexOf(`${selector} {`);
  const block = CSS.slice(from, CSS.indexOf('\n}', from));
  const found = block.matchAll(/--([\w-]+):\s*(light-dark\([^)]*\)|#[0-9a-f]{6})/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value]));
}

const ROOT = declarationsOf(':root');
const SUN = declarationsOf(":root[data-theme='sun']");

function colourOf(name: string, theme: Theme): string {
  const written = (theme === 'sun' ? SUN.get(name) : undefined) ?? ROOT.get(name);
  if (written === undefined) throw new Error(`tokens.css has no colour --${name}`);
  const [first, second = first] = written.match(/#[0-9a-f]{6}/g) ?? [];
  const colour = theme === 'dark' ? second : first;
  if (colour === undefined) throw new Error(`--${name} is no colour of six digits: ${written}`);
  return colour;
}

/** The relative luminance of a colour such as #34318f. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['kapur', 'surface', 'sunken'];
const TINTS = ['nila', 'kunyit', 'pandan', 'bata'];
const CHANNELS = ['bank', 'atm', 'minimarket', 'edc', 'debit', 'other'];
const STEPS = [0, 1, 2, 3, 4, 5];

const each = (names: readonly string[], grounds: readonly string[]): (readonly [string, string])[] =>
  names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

/** What is used upon what, by the least contrast that it needs. */
const PAIRS: Readonly<
  Record<string, { readonly least: number; readonly pairs: readonly (readonly [string, string])[] }>
> = {
  'text on its ground': {
    least: 4.5,
    pairs: [
      ...each(['ink', 'ink-2', 'ink-3', 'nila-text'], GROUNDS),
      ...each(['pandan-text', 'bata-text', 'kunyit-text'], ['kapur', 'surface']),
      ...TINTS.map((name) => [`${name}-text`, `${name}-tint`] as const),
      ...each(['ink', 'ink-2'], ['nila-tint', 'pandan-tint', 'abu-tint']),
    ],
  },
  'text on a fill': {
    least: 4.5,
    pairs: [
      ...each(['on-fill'], ['nila', 'nila-press', 'bata']),
      ['on-kunyit', 'kunyit'],
      ['pandan-light', 'pandan'],
      ...each(['code-ink', 'code-dim'], ['code-ground']),
      ...STEPS.map((step) => [`on-heat-${step}`, `heat-${step}`] as const),
    ],
  },
  'the word on the field that says ACTIVE': { least: 7, pairs: [['on-fill', 'pandan']] },
  'controls, focus and series of charts': {
    least: 3,
    pairs: [
      ...each(['line-strong', 'focus', 'nila-text', 'bata-text'], ['kapur', 'surface']),
      ...each(
        CHANNELS.map((channel) => `channel-${channel}`),
        ['kapur', 'surface'],
      ),
    ],
  },
};

const CASES = Object.entries(PAIRS).flatMap(([kind, { least, pairs }]) =>
  THEMES.flatMap((theme) => pairs.map(([upon, ground]) => ({ kind, least, theme, upon, ground }))),
);

describe('the contrast of the console', () => {
  test.each(CASES)('$kind: --$upon on --$ground in $theme is at least $least', ({ least, theme, upon, ground }) => {
    expect(contrastOf(colourOf(upon, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  test('is judged for every colour that has a name', () => {
    const judged = new Set(CASES.flatMap(({ upon, ground }) => [upon, ground]));
    // These stand behind or around what is read, and carry nothing by themselves.
    const quiet = ['line', 'focus-halo', 'hatch', 'raised'];
    expect([...ROOT.keys()].filter((name) => !judged.has(name) && !quiet.includes(name))).toEqual([]);
  });

  test('white on black is 21, as the standard says', () => {
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21, 5);
  });
});
