/** The theme of VitePress without its fonts, and wide enough for lines of code: readers see their device's own letters. */
import './wide.css';

export { default } from 'vitepress/theme-without-fonts';
