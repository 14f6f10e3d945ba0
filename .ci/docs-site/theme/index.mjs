/** The theme of VitePress without its fonts, and wide enough for lines of code: readers see their device's own letters. */
import Theme from 'vitepress/theme-without-fonts';

import './wide.css'; // after the theme, whose rules it changes

/** What the search finds of the schema stands on pages beside those of VitePress: `types.html#Family.arrears`. */
const FOUND = /\/types(?:\.html)?#(\w+)(?:\.(\w+))?$/;

export default {
  ...Theme,
  enhanceApp(app) {
    Theme.enhanceApp?.(app);
    app.router.onBeforeRouteChange = (to) => {
      const [, type, field] = FOUND.exec(to) ?? [];
      if (type === undefined) return true;
      location.assign(`/docs/schema/${type}.html${field === undefined ? '' : `#${field}`}`);
      return false;
    };
  },
};
