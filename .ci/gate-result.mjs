/** Makes the results of gates: the gate held, it was broken, or there was nothing to compare with. */

/** The result of a gate that held; `note` is shown beside its name. */
export const held = (note = '') => ({ state: 'ok', note, output: '' });

/** The result of a broken gate; `problems` are shown in full at the end of the check. */
export const broken = (problems) => ({
  state: 'FAIL',
  note: problems.length === 1 ? '1 problem' : `${problems.length} problems`,
  output: problems.join('\n'),
});

/** The result of a gate that protects nothing now; `why` is shown beside its name. */
export const skipped = (why) => ({ state: 'skip', note: why, output: '' });

export const heldUnless = (problems, note = '') => (problems.length === 0 ? held(note) : broken(problems));

/** The result of a program that reports what is wrong and ends with a code other than 0. */
export function fromCommand({ code, stdout, stderr }) {
  if (code === 0) return held();
  return {
    state: 'FAIL',
    note: '',
    output: [stdout, stderr]
      .map((said) => said.trim())
      .filter(Boolean)
      .join('\n'),
  };
}
