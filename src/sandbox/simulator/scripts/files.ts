/** Scripts of settlement files that say more than payments: corrections, lines that nobody can read, another account. */
import type { FileLine } from '../../../partners/stand-ins/index.js';
import { type Script, appliedOnce, found, payingAll } from './script.js';

/** What a line of the file is expected to open. */
const BREAKS = { correction: 1, 'another-account': 1, 'unreadable-line': 1 };

/** What was opened since, by its class. */
const opened = (before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, count]) =>
      count === (before[name] ?? 0) ? [] : [[name, count - (before[name] ?? 0)]],
    ),
  );

const isAsExpected = (breaks: Readonly<Record<string, number>>): boolean =>
  Object.keys(breaks).length === Object.keys(BREAKS).length &&
  Object.entries(BREAKS).every(([name, count]) => breaks[name] === count);

export const oddLines: Script = {
  name: 'odd-lines',
  about:
    'a file takes one payment back, names another account for a second one, has a line that nobody can read, and a good one',
  suits: ({ fileCall }) => fileCall !== null,
  async play(stage) {
    const { player, newId } = stage;
    const fileOf = async (lines: readonly FileLine[]) => {
      const call = await player.fileCall?.(lines, newId());
      return call === undefined ? null : stage.send(call);
    };
    const [back, elsewhere] = [await stage.nextFamily(), await stage.nextFamily()];
    const [stranger, good] = [await stage.nextFamily(), await stage.nextFamily()];
    const [first, second] = [payingAll(stage, back), payingAll(stage, elsewhere)];
    const paid = await fileOf([first, second]);
    const before = await stage.countBreaks();
    const answer = await fileOf([
      { ...first, amount: -first.amount },
      { ...second, account: stranger.account },
      'bukan sebuah pembayaran',
      payingAll(stage, good),
    ]);
    const breaks = opened(before, await stage.countBreaks());
    const file = answer?.body?.['file'] as { readonly unreadableLines?: number } | undefined;
    return [
      found('the payments of the first file are taken', paid?.status === 200, paid?.body),
      found('the second file is handled in part', answer?.status === 207 && file?.unreadableLines === 1, answer?.body),
      found('each odd line waits as a break of its own', isAsExpected(breaks), breaks),
      ...(await appliedOnce(stage, back)),
      ...(await appliedOnce(stage, elsewhere)),
      found(
        'nothing was booked for the other account',
        (await stage.findPayments(stranger.account)).length === 0,
        null,
      ),
      ...(await appliedOnce(stage, good)),
    ];
  },
};
