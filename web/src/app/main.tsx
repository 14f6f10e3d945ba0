/** Starts the console: the words of the visitor's language come first, so that nothing is ever shown without them. */
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../style/theme.js';
import { readSignInConfig } from '../session/console-config.js';
import { readPersonas } from '../session/personas.js';
import '../style/tokens.css';
import '../style/base.css';
import { SpeechProvider, firstLanguage, loadWords } from '../words/language.js';
import { App } from './App.js';

applyTheme();
const language = firstLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
// Who may be signed in is asked for while the screen is made ready: the front page alone shows everything without.
if (location.pathname !== '/')
  readSignInConfig()
    .then((signIn) => (signIn === null ? readPersonas() : null))
    .catch(() => undefined); // whoever needs it asks again, and tells of it
const words = await loadWords(language);
createRoot(root).render(
  <SpeechProvider language={language} words={words}>
    <App />
  </SpeechProvider>,
);
