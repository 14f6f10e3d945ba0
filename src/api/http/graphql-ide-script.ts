/**
 * The script that runs in the browser with the editor: it asks as the chosen persona, over HTTP and over a socket, opens
 * the chosen example, or the operation that the address holds, and says what it waits for.
 */
export const IDE_SCRIPT = `
import { React, Ruru, createRoot } from '/graphql/ide/ruru.js';
import { createClient } from '/graphql/ide/graphql-ws/client.js';

const byId = (id) => document.getElementById(id);
const [choice, examples, about, said] = ['persona', 'example', 'about', 'said'].map(byId);
const offersPersonas = byId('choices').dataset.personas === 'true';
// What is going on, and before it what is waited for: when that has come, the rest is still true.
let [going, waited] = [[], ''];
const show = () => said.replaceChildren(...(waited === '' ? going : [waited]));
const say = (...parts) => ((going = parts), show());
const sayWaited = (text) => ((waited = text), show());

const TRIES = 4;
const BUSY = [429, 503];
const PAUSE_SECONDS = 5;
// A server that is busy, as one is that has just started, says when to ask again.
const patiently = async (ask, tries) => {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask().catch(() => null);
    if (answer !== null && !BUSY.includes(answer.status)) {
      if (tried > 1) sayWaited('');
      return answer;
    }
    if (tried === tries) {
      sayWaited('');
      return answer ?? Promise.reject(new Error('The server cannot be reached.'));
    }
    const seconds = Number(answer?.headers.get('retry-after') ?? PAUSE_SECONDS);
    const what = answer === null ? 'cannot be reached' : 'is busy';
    sayWaited('The server ' + what + '. The editor asks again in ' + seconds + ' seconds, by itself.');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  }
};

const post = async (parameters, headers, tries = TRIES) => {
  const ask = () => fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return (await patiently(ask, tries)).json();
};

// Without these there is nothing to choose from: they are waited for, however long the server is busy.
const readPersonas = async () => {
  if (!offersPersonas) return [];
  const { data } = await post({ query: '{ personas { key about token } }' }, { 'accept-language': 'en' }, Infinity);
  return (data?.personas ?? []).filter(({ token }) => token !== null);
};
const readExamples = async () => (await patiently(() => fetch('/graphql/ide/examples'), Infinity)).json();
const [personas, { operations, samples }] = await Promise.all([readPersonas(), readExamples()]);

for (const { key } of personas) choice.append(new Option(key, key));
const groups = new Map();
for (const { name, persona } of operations) {
  const label = persona === 'none' ? 'anybody' : persona;
  if (!groups.has(label)) groups.set(label, Object.assign(document.createElement('optgroup'), { label }));
  groups.get(label).append(new Option(name, name));
}
examples.append(...groups.values());

const personaOf = (key) => personas.find((persona) => persona.key === key);
const tokenOf = (key) => personaOf(key)?.token;
const headersFor = (key) => {
  const token = tokenOf(key);
  return token === undefined ? {} : { authorization: 'Bearer ' + token };
};

// The editor reads a document only once it has the schema; until then the line that begins the operation tells.
const operationsIn = (text) =>
  [...text.matchAll(/^\\s*(query|mutation|subscription)\\b[ \\t]*(\\w*)/gm)].map(([, operation, name]) => ({ operation, name }));
const isSubscription = ({ query, operationName }, document) => {
  const operations = document?.definitions?.map(({ operation, name }) => ({ operation, name: name?.value })) ?? operationsIn(query);
  return operations.some(({ operation, name }) => operation === 'subscription' && (!operationName || name === operationName));
};

const link = (href, words) => Object.assign(document.createElement('a'), { href, textContent: words, target: '_blank' });
const LISTENING = 'Listening: nothing comes before something happens.';
const sayListening = () =>
  offersPersonas
    ? say(LISTENING + ' Pay a bill ', link('/graphql?example=sandbox-pay', 'in another editor'), ' or ', link('/sandbox', 'in the sandbox'), '.')
    : say(LISTENING);

// It is no generator: one that waits for an event could not be stopped.
const subscribe = (parameters, headers) => {
  const url = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/graphql';
  const client = createClient({ url, connectionParams: headers, retryAttempts: 3 });
  const events = client.iterate(parameters);
  let [heard, isStopped] = [0, false];
  sayListening();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const step = await events.next().catch((error) => (say('The stream ended with an error.'), Promise.reject(error)));
      if (isStopped) return step;
      if (step.done) say('The stream has ended.');
      else if (step.value.data) say('Listening: heard ' + ++heard + ', the last at ' + new Date().toLocaleTimeString('sv') + '.');
      return step;
    },
    async return() {
      isStopped = true;
      say();
      void client.dispose();
      return events.return();
    },
  };
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
// An example is asked as the persona that it is for: who had chosen another is told.
let turned =
  example !== undefined && remembered && choice.value && remembered !== choice.value
    ? 'Asked as ' + choice.value + ' instead of ' + remembered + ': the example is theirs'
    : '';
if (example !== undefined && choice.value) sessionStorage.setItem('sigap:persona', choice.value);
const sayAbout = () => {
  const who = personaOf(choice.value);
  about.textContent = [
    personas.length > 0 ? '' : 'Put {"authorization": "Bearer …"} under Headers: tokens come from your identity provider.',
    turned,
    who === undefined ? '' : who.key + ': ' + who.about,
    example === undefined ? '' : example.name + ': ' + example.about,
  ].filter(Boolean).join(' · ');
};
sayAbout();
choice.addEventListener('change', () => ((turned = ''), sessionStorage.setItem('sigap:persona', choice.value), sayAbout()));
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
