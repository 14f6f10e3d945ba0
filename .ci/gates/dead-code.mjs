/** Checks that nothing is unused: neither in the whole tree, nor in production once tests are taken away. */
import { runCommand } from '../run-command.mjs';
import { broken, held } from '../gate-result.mjs';

const PASSES = [
  { name: 'unused anywhere', args: [] },
  {
    name: 'used by tests alone (mark with @internal what exists for them)',
    args: ['--production', '--workspace', '.'],
  },
];

export async function checkDeadCode() {
  const answers = await Promise.all(
    PASSES.map(({ args }) => runCommand('knip', '--no-progress', '--no-config-hints', ...args)),
  );
  const said = answers.flatMap(({ code, stdout, stderr }, place) =>
    code === 0 ? [] : [`${PASSES[place].name}:\n${`${stdout}${stderr}`.trim()}`],
  );
  return said.length === 0 ? held() : broken(said);
}
