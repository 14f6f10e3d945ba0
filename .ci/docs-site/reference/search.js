/** Finds types and fields by a part of their name; the list is loaded with the first letter that is typed. */
import { rankedBy } from './ranked-by.js';

const input = document.querySelector('input[type=search]');
const found = document.querySelector('#found');
const MOST = 30;
let listed = null;

const read = async () => (await fetch(new URL('search.json', import.meta.url))).json();

function item([name, href, about]) {
  const link = Object.assign(document.createElement('a'), {
    href: new URL(href, import.meta.url).href,
    textContent: name,
  });
  link.append(Object.assign(document.createElement('small'), { textContent: about }));
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function show(entries) {
  found.replaceChildren(...entries.map(item));
  found.hidden = entries.length === 0;
  input.setAttribute('aria-expanded', String(!found.hidden));
}

async function find() {
  const asked = input.value;
  show(rankedBy(asked, await (listed ??= read())).slice(0, MOST));
}

input.addEventListener('input', () => void find());
input.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown') found.querySelector('a')?.focus();
  if (event.key === 'Enter') found.querySelector('a')?.click();
});
found.addEventListener('keydown', (event) => {
  const links = [...found.querySelectorAll('a')];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') show([]);
  if (step === undefined) return;
  event.preventDefault();
  (links[links.indexOf(document.activeElement) + step] ?? input).focus();
});
