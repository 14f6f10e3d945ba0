/** What a gate may answer: it held, it was broken, or there was nothing to compare with. */

/** `note` is shown beside the gate's name. */
export const held = (note = '') => ({ state: 'ok', note, output: '' });

/** `problems` are shown in full at the end of the check. */
export const broken = (problems) => ({
  state: 'FAIL',
  note: problems.length === 1 ? '1 problem' : `${problems.length} problems`,
  output: problems.join('\n'),
});

/** `why` is shown beside the gate's name; a gate that is skipped protects nothing. */
export const skipped = (why) => ({ state: 'skip', note: why, output: '' });

export const heldUnless = (problems, note = '') => (problems.length === 0 ? held(note) : broken(problems));

/** The result of a program that says what is wrong and ends with a code other than 0. */
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
