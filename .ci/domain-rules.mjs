/**
 * Defines Sigap's own lint rules, which oxlint loads: time and chance are arguments, rupiah stay whole, functions in
 * tests stay short, the console makes each formatter once, and a rule that is switched off says why. The file
 * .oxlintrc.json says where each rule applies.
 */

/** The text of a plain member expression, e.g. `Date.now`; null for anything else. */
const dotted = (node) =>
  node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier'
    ? `${node.object.name}.${node.property.name}`
    : null;

const calledName = ({ callee }) => (callee.type === 'Identifier' ? callee.name : dotted(callee));

const problem = (description, create) => ({ meta: { type: 'problem', docs: { description }, schema: [] }, create });

const AMBIENT = new Map([
  ['Date.now', 'the time'],
  ['Math.random', 'chance'],
  ['crypto.randomUUID', 'an identity'],
]);

const noAmbientTimeOrChance = problem('Time, chance and identities are arguments.', (context) => {
  const report = (node, what) =>
    context.report({
      node,
      message: `asks the machine for ${what}: take a Clock, an IdSource or the value as an argument`,
    });
  return {
    NewExpression(node) {
      if (calledName(node) === 'Date' && node.arguments.length === 0) report(node, 'the time');
    },
    CallExpression(node) {
      if (calledName(node) === 'Date') report(node, 'the time');
      if (calledName(node) === 'randomUUID') report(node, 'an identity');
    },
    MemberExpression(node) {
      const what = AMBIENT.get(dotted(node));
      if (what !== undefined) report(node, what);
    },
  };
});

/** The words of money, in the singular: a name that ends with one of them, or holds `rupiah`, is money. */
const MONEY_WORDS = new Set(
  (
    'amount balance credit fee instalment money outstanding owed paid ' +
    'premium price received remainder rupiah subsidy surplus tariff'
  ).split(' '),
);

function isMoneyName(name) {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/);
  const last = words.at(-1);
  return words.includes('rupiah') || MONEY_WORDS.has(last) || MONEY_WORDS.has(last.replace(/s$/, ''));
}

const FLOATING = new Set(
  'Number parseFloat parseInt Number.parseFloat Number.parseInt Math.round Math.floor Math.ceil Math.trunc'.split(' '),
);

/** Finds the first money name anywhere below a node: `bill.amount` and `bill.amount.toString()` both name money. */
function moneyNameIn(node) {
  if (node === null || typeof node !== 'object') return undefined;
  if (node.type === 'Identifier') return isMoneyName(node.name) ? node.name : undefined;
  const below = Array.isArray(node)
    ? node
    : Object.entries(node).flatMap(([key, child]) => (key === 'parent' ? [] : [child]));
  for (const child of below) {
    const name = moneyNameIn(child);
    if (name !== undefined) return name;
  }
  return undefined;
}

const moneyStaysWhole = problem('No float is made of rupiah, and none is rounded.', (context) => ({
  CallExpression(node) {
    if (!FLOATING.has(calledName(node))) return;
    const named = node.parent?.type === 'VariableDeclarator' ? node.parent.id : null;
    const name = moneyNameIn([...node.arguments, named]);
    if (name === undefined) return;
    context.report({
      node,
      message: `${calledName(node)} makes a float of money (${name}): parse and compute it as Rupiah`,
    });
  },
}));

const LINES_MAX = 70;

/** Recognises `describe(…)`, `describe.each(…)(…)` and `describe.skip(…)`. */
function isDescribe(callee) {
  if (callee.type === 'Identifier') return callee.name === 'describe';
  if (callee.type === 'MemberExpression') return isDescribe(callee.object);
  return (
    (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression') &&
    isDescribe(callee.callee ?? callee.tag)
  );
}

const shortFunctionsInTests = problem(
  `A test is at most ${LINES_MAX} lines; describe blocks may hold many.`,
  (context) => {
    const measure = (node) => {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      const groups = node.parent?.type === 'CallExpression' && isDescribe(node.parent.callee);
      if (lines > LINES_MAX && !groups)
        context.report({ node, message: `this function has ${lines} lines; at most ${LINES_MAX} can be read` });
    };
    return { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure };
  },
);

const disableSaysWhy = problem('A rule is switched off for a stated reason.', (context) => ({
  Program() {
    for (const comment of context.sourceCode.getAllComments()) {
      const switchesOff = /^\s*(?:oxlint|eslint)-disable/.test(comment.value);
      if (!switchesOff || /\s--\s+\S{2,}/.test(comment.value)) continue;
      context.report({
        node: comment,
        message: 'switches a rule off without saying why: add two dashes and the reason',
      });
    }
  },
}));

const formattersMadeOnce = problem(
  'A formatter is made once: making one takes longer than drawing a row.',
  (context) => ({
    NewExpression(node) {
      if (calledName(node)?.startsWith('Intl.'))
        context.report({ node, message: 'makes a formatter each time: take it from words/formatters.ts' });
    },
  }),
);

export default {
  meta: { name: 'sigap' },
  rules: {
    'no-ambient-time-or-chance': noAmbientTimeOrChance,
    'money-stays-whole': moneyStaysWhole,
    'short-functions-in-tests': shortFunctionsInTests,
    'disable-says-why': disableSaysWhy,
    'formatters-made-once': formattersMadeOnce,
  },
};
