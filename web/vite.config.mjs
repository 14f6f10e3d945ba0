/** Builds the console: one small first load, and a chunk for each screen. */
import { defineConfig } from 'vite';

/** The oldest browsers that are served: phones that had no update for two or three years. */
const BROWSERS = ['chrome103', 'firefox115', 'safari16'];

/** Where `npm run dev -w web` finds a server to ask. */
const SERVER = process.env['SIGAP_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  css: {
    transformer: 'lightningcss',
    lightningcss: { targets: { chrome: 103 << 16, firefox: 115 << 16, safari: 16 << 16 } },
  },
  build: {
    manifest: true,
    target: BROWSERS,
    cssMinify: 'lightningcss',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': { target: SERVER, ws: true }, '/docs': SERVER } },
});
