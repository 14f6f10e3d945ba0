/**
 * Leaves out the words of rules that no test should judge: what a broken invariant says, and the regulation on which a
 * value rests.
 */
import { PluginKind, declareValuePlugin } from '@stryker-mutator/api/plugin';

const WORDS = new Set(['basis', 'assumptions', 'source', 'conflict']);

const isInvariant = ({ node }) => node.type === 'CallExpression' && node.callee.name === 'invariant';
const isWords = ({ node }) => node.type === 'ObjectProperty' && WORDS.has(node.key.name);

/** Why the mutants of a node are left out; undefined when they are not. */
function shouldIgnore(path) {
  if (isWords(path)) return 'says on what a value rests';
  const isMessage = path.parentPath !== null && isInvariant(path.parentPath) && path.key === 1;
  return isMessage ? 'says what is broken' : undefined;
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'unjudged-words', { shouldIgnore })];
