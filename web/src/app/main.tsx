/** Starts the console: the words of the visitor's language come first, so that nothing is ever shown without them. */
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../style/theme.js';
import { readSignInConfig } from '../session/console-config.js';
import { readPersonas } from '../session/personas.js';
import '../style/tokens.css';
import '../style/base.css';
import { screenAt } from '../parts/screen-list.js';
import { SpeechProvider, firstLanguage, loadWords } from '../words/language.js';
import { App } from './App.js';
import { loadScreen } from './screens.js';

applyTheme();
const language = firstLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');

/** How long a page stays blank at most for what its screen needs, in milliseconds: then the screen says what it waits for. */
const PATIENCE_MS = 400;

const screen = screenAt(location.pathname);

/** Asks who may be signed in; the front page alone shows everything without. */
async function readVisitor(): Promise<void> {
  if (screen === 'front') return;
  const signIn = await readSignInConfig();
  if (signIn === null) await readPersonas();
}

// A screen that first shows that it waits shows nothing else for a third of a second. Faults are met again, and told, by
// whoever needs what did not come.
const ready = Promise.all([screen === null ? null : loadScreen(screen), readVisitor()]).catch(() => undefined);
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
const [words] = await Promise.all([loadWords(language), Promise.race([ready, patience])]);
createRoot(root).render(
  <SpeechProvider language={language} words={words}>
    <App />
  </SpeechProvider>,
);
