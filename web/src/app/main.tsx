/** Starts the console: the words of the visitor's language come first, so that nothing is ever shown without them. */
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../style/theme.js';
import '../style/tokens.css';
import '../style/base.css';
import { SpeechProvider, firstLanguage, loadWords } from '../words/language.js';
import { App } from './App.js';

applyTheme();
const language = firstLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
const words = await loadWords(language);
createRoot(root).render(
  <SpeechProvider language={language} words={words}>
    <App />
  </SpeechProvider>,
);
