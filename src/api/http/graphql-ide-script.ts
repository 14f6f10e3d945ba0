/**
 * The script that runs in the browser with the editor: it asks as the chosen persona, over HTTP and over a socket, and
 * opens the chosen example, or the operation that the address holds.
 */
export const IDE_SCRIPT = `
import { React, Ruru, createRoot } from '/graphql/ide/ruru.js';
import { createClient } from '/graphql/ide/graphql-ws/client.js';

const byId = (id) => document.getElementById(id);
const [choice, examples, about] = ['persona', 'example', 'about'].map(byId);
const TRIES = 4;
// A server that is busy, as one is that has just started, says when to ask again.
const patiently = async (ask, tries = TRIES) => {
  const answer = await ask();
  if (answer.status !== 503 || tries === 1) return answer;
  await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 1_000));
  return patiently(ask, tries - 1);
};
const read = (path, otherwise) =>
  patiently(() => fetch(path)).then((answer) => answer.json()).catch(() => otherwise);
const [personas, { operations, samples }] = await Promise.all([
  read('/graphql/ide/personas', []),
  read('/graphql/ide/examples', { operations: [], samples: {} }),
]);
for (const { key, about: text } of personas) choice.append(new Option(key + ': ' + text, key));
for (const { name, about: text } of operations) examples.append(new Option(name + ': ' + text, name));

const tokenOf = (key) => personas.find((persona) => persona.key === key)?.token;
const headersFor = (key) => {
  const token = tokenOf(key);
  return token === undefined ? {} : { authorization: 'Bearer ' + token };
};

const post = async (parameters, headers) => {
  const ask = () => fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return (await patiently(ask)).json();
};

const isSubscription = ({ operationName }, document) =>
  (document?.definitions ?? []).some(
    (definition) =>
      definition.operation === 'subscription' && (!operationName || definition.name?.value === operationName),
  );

const subscribe = (parameters, headers) => {
  const url = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/graphql';
  const client = createClient({ url, connectionParams: headers, retryAttempts: 3 });
  return client.iterate(parameters);
};

const fetcher = async (parameters, options) => {
  const headers = { ...headersFor(choice.value), ...options?.headers };
  return isSubscription(parameters, options?.documentAST) ? subscribe(parameters, headers) : post(parameters, headers);
};

const dayFrom = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv');
const momentFrom = (days) => new Date(dayFrom(days) + 'T00:00:00').toISOString();
const TIMES = {
  today: () => dayFrom(0),
  yesterday: () => dayFrom(-1),
  yearStart: () => dayFrom(0).slice(0, 4) + '-01-01',
  todayStart: () => momentFrom(0),
  nextWeek: () => momentFrom(7),
};

// A word that nothing is found for stays as it is: it is the reader's to fill in.
const sampleOf = async (word) => {
  if (TIMES[word] !== undefined) return TIMES[word]();
  const { persona, query, path } = samples[word] ?? {};
  if (tokenOf(persona) === undefined) return '$' + word;
  const { data } = await post({ query }, headersFor(persona)).catch(() => ({}));
  return path.split('.').reduce((found, key) => found?.[key], data) ?? '$' + word;
};

const filled = async (variables) => {
  const words = [...new Set([...variables.matchAll(/"\\$(\\w+)"/g)].map(([, word]) => word))];
  const found = new Map(await Promise.all(words.map(async (word) => [word, await sampleOf(word)])));
  const text = variables.replaceAll(/"\\$(\\w+)"/g, (_whole, word) => JSON.stringify(found.get(word)));
  return JSON.stringify(JSON.parse(text), null, 2);
};

const address = new URLSearchParams(location.search);
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null && !address.has('query');
const asked = address.get('example') ?? (isFirstVisit ? (personas.length > 0 ? 'cadre-tasks' : 'front') : null);
const example = operations.find(({ name }) => name === asked);
const remembered = sessionStorage.getItem('sigap:persona');
choice.value = example === undefined ? (remembered ?? '') : tokenOf(example.persona) === undefined ? '' : example.persona;
if (example !== undefined) examples.value = example.name;
if (personas.length === 0) about.textContent = 'Put {"authorization": "Bearer …"} under Headers: tokens come from your identity provider.';
choice.addEventListener('change', () => sessionStorage.setItem('sigap:persona', choice.value));
examples.addEventListener('change', () => location.assign('/graphql?example=' + encodeURIComponent(examples.value)));

const opened =
  example === undefined
    ? { initialQuery: address.get('query') ?? undefined, initialVariables: address.get('variables') ?? undefined }
    : { initialQuery: example.query, initialVariables: await filled(example.variables) };
const FIRST = '# Ctrl-Space completes, Ctrl-Enter runs. Choose whom to ask as above, or an example.\\n{\\n  viewer {\\n    name\\n    role\\n  }\\n}\\n';
createRoot(byId('ruru-root')).render(
  React.createElement(Ruru, { fetcher, endpoint: '/graphql', defaultQuery: FIRST, defaultEditorToolsVisibility: true, ...opened }),
);
`;
