/** The script that runs in the browser with the editor: it asks as the chosen persona, over HTTP and over a socket. */
export const IDE_SCRIPT = `
import { React, Ruru, createRoot } from '/graphql/ide/ruru.js';
import { createClient } from '/graphql/ide/graphql-ws/client.js';

const choice = document.getElementById('persona');
const about = document.getElementById('persona-about');
const personas = await fetch('/graphql/ide/personas').then((answer) => answer.json()).catch(() => []);
for (const { key, about: text } of personas) choice.append(new Option(key + ': ' + text, key));
const remembered = sessionStorage.getItem('sigap:persona');
if (remembered !== null) choice.value = remembered;
if (personas.length === 0) about.textContent = 'Put {"authorization": "Bearer …"} under Headers: tokens come from your identity provider.';

const ownHeaders = () => {
  const persona = personas.find(({ key }) => key === choice.value);
  return persona === undefined ? {} : { authorization: 'Bearer ' + persona.token };
};
choice.addEventListener('change', () => sessionStorage.setItem('sigap:persona', choice.value));

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
  const headers = { ...ownHeaders(), ...options?.headers };
  if (isSubscription(parameters, options?.documentAST)) return subscribe(parameters, headers);
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return answer.json();
};

const FIRST = '# Ctrl-Space completes, Ctrl-Enter runs. Choose whom to ask as above.\\n{\\n  viewer {\\n    name\\n    role\\n  }\\n}\\n';
createRoot(document.getElementById('ruru-root')).render(
  React.createElement(Ruru, { fetcher, endpoint: '/graphql', defaultQuery: FIRST, defaultEditorToolsVisibility: true }),
);
`;
