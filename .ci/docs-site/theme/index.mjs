/** The theme of VitePress without its fonts, and wide enough for lines of code: readers see their device's own letters. */
export { default } from 'vitepress/theme-without-fonts';

import './wide.css'; // after the theme, whose rules it changes
