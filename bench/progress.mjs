/**
 * Shows the progress of a run: a bar that redraws itself on a terminal, a line per tenth elsewhere. It writes to
 * stderr, so that results can be piped.
 */

const WIDTH = 30;
const REDRAW_MS = 100;

/**
 * @typedef {object} Progress
 * @property {(what: string, total: number) => { at: (done: number) => void, end: () => void }} begin
 */

/** @param {NodeJS.WriteStream} stream @returns {Progress} */
export const createProgress = (stream) => ({
  begin(what, total) {
    const started = performance.now();
    const draw = stream.isTTY ? bar(stream, what) : tenths(stream, what);
    draw(0);
    return {
      at: (done) => draw(Math.min(1, done / total)),
      end() {
        const seconds = ((performance.now() - started) / 1_000).toFixed(1);
        stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${what}: ${seconds} s\n`);
      },
    };
  },
});

/** @param {NodeJS.WriteStream} stream @param {string} what */
function bar(stream, what) {
  let drawn = Number.NEGATIVE_INFINITY;
  return (/** @type {number} */ share) => {
    if (performance.now() - drawn < REDRAW_MS) return;
    drawn = performance.now();
    const filled = Math.round(share * WIDTH);
    stream.write(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %  ${what}`);
  };
}

/** @param {NodeJS.WriteStream} stream @param {string} what */
function tenths(stream, what) {
  let told = 0;
  return (/** @type {number} */ share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= told || tenth === 10) return;
    told = tenth;
    stream.write(`${what}: ${tenth * 10} %\n`);
  };
}
