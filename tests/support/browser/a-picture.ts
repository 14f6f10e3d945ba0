/**
 * Compares a picture of a page with the one that is kept. Letters look a little different from one release of the browser
 * to the next: what counts is how much of any small window differs, so that a colour, another text, a part that moved or
 * one that is missing shows, wherever it is. References and milliseconds, which are others each time, are left out.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** Where the pictures are kept, and where those are written that differ. */
const KEPT = 'docs/pictures';
const DIFFERENT = 'dist/pictures';

/** How far the colour of a pixel may be away, of the way from black to white. */
const COLOUR = 0.05;
/** The side of a window in pixels, and how many pixels of it may differ: one in twenty. */
const WINDOW = 48;
const DIFFERING_MAX = 115;

/** The face of the letters in the pictures; Debian brings it with its browser. */
const FACE = 'DejaVu Sans';

/** Whether the letters of this machine are those of the pictures; with others every line is of another length. */
export function hasFaceOfPictures(): boolean {
  try {
    return execFileSync('fc-match', ['--format=%{family}', 'system-ui'], { encoding: 'utf8' }) === FACE;
  } catch {
    return false;
  }
}

export const WITHOUT_FACE = `The letters of this machine are not ${FACE} (sudo apt-get install fonts-dejavu-core fontconfig): pictures are not compared.\n`;

/** What is another in each run: references of tills, identifiers, milliseconds, and the time at which figures were read. */
const VARYING = /TRX\d{10,}|[0-9a-f]{8}-[0-9a-f]{4}-|^[\d.,]+ ms$|per \d\d\.\d\d/;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Taken {
  readonly png: Buffer;
  readonly leftOut: readonly Box[];
}

async function take(page: Page): Promise<Taken> {
  await page.evaluate('document.fonts.ready');
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const varying = await Promise.all(page.frames().map((frame) => frame.getByText(VARYING).all()));
  const boxes = await Promise.all(varying.flat().map((element) => element.boundingBox()));
  return { png, leftOut: boxes.filter((box) => box !== null) };
}

/** One byte for each pixel: whether it is left out. */
function maskOf(
  boxes: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const box of boxes) {
    const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width, Math.ceil(box.x + box.width))];
    const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height, Math.ceil(box.y + box.height))];
    for (let y = top; y < bottom; y += 1) mask.fill(1, y * width + left, y * width + Math.max(left, right));
  }
  return mask;
}

function write(folder: string, name: string, png: Buffer): string {
  const file = join(folder, `${name}.png`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  return file;
}

/** How long a page may take until it looks as it did; and how often it is looked at meanwhile. */
const PATIENCE_MS = 5_000;
const LOOK_EVERY_MS = 500;

/** How the page differs from the kept picture, in words; null when it does not. `PICTURES=accept` keeps the new picture. */
export async function differenceOf(page: Page, name: string): Promise<string | null> {
  const file = join(KEPT, `${name}.png`);
  const kept = existsSync(file) ? readFileSync(file) : null;
  const from = performance.now();
  for (let before: Taken | null = null; ;) {
    const taken = await take(page);
    const found = kept === null ? { words: `${file} is not there`, marked: null } : differing(kept, taken);
    if (found === null) return null;
    const isAtRest = before?.png.equals(taken.png) === true;
    if (isAtRest && performance.now() - from > PATIENCE_MS) return tell(name, taken, found);
    before = taken;
    await page.waitForTimeout(LOOK_EVERY_MS);
  }
}

interface Difference {
  readonly words: string;
  /** A picture that marks what differs; null where there are not two to compare. */
  readonly marked: Buffer | null;
}

function tell(name: string, { png }: Taken, { words, marked }: Difference): string | null {
  if (process.env['PICTURES'] === 'accept') {
    write(KEPT, name, png);
    return null;
  }
  const seen = write(DIFFERENT, name, png);
  const where = marked === null ? '' : `, ${write(DIFFERENT, `${name}-difference`, marked)} marks what differs`;
  return `${name}: ${words}. ${seen} is what it looks like now${where}; when it shall be so: npm run pictures`;
}

function differing(before: Buffer, { png, leftOut }: Taken): Difference | null {
  const [kept, taken] = [PNG.sync.read(before), PNG.sync.read(png)];
  const { width, height } = kept;
  if (taken.width !== width || taken.height !== height)
    return { words: `it was ${width} × ${height} and is ${taken.width} × ${taken.height}`, marked: null };
  const difference = new PNG({ width, height });
  const most = pixelmatch(kept.data, taken.data, difference.data, width, height, {
    threshold: COLOUR,
    windowSize: WINDOW,
    ignoreMask: maskOf(leftOut, taken),
  });
  if (most <= DIFFERING_MAX) return null;
  const words = `${most} pixels of a window of ${WINDOW} × ${WINDOW} differ (at most ${DIFFERING_MAX})`;
  return { words, marked: PNG.sync.write(difference) };
}
