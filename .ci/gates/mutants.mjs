/**
 * Checks that unit tests catch faults in the pure rules that have changed since they were judged, and that every fault
 * that nothing catches is named.
 */
import { broken, heldUnless } from '../gate-result.mjs';
import { changedRules, judgeRules, problemsOf, readJudged, ruleFiles } from '../mutate/judge.mjs';

/** The most rules that are judged beside the other gates; more would take minutes. */
const AT_ONCE_MAX = 2;

export async function checkMutants() {
  const judged = readJudged();
  const gone = Object.keys(judged).filter((file) => !ruleFiles().includes(file));
  if (gone.length > 0) return broken(gone.map((file) => `${file} is judged and no rule any more`));
  const changed = changedRules(judged);
  if (changed.length > AT_ONCE_MAX)
    return broken([`${changed.length} rules have changed since they were judged: ${changed.join(', ')}`]);
  const anew = changed.length === 0 ? {} : await judgeRules(changed);
  return heldUnless(problemsOf({ ...judged, ...anew }), changed.join(', '));
}
