/** Builds the console: one small first load, and a chunk for each screen. */
import { defineConfig } from 'vite';

/** The oldest browsers that are served: phones that had no update for two or three years. */
const BROWSERS = ['chrome103', 'firefox115', 'safari16'];

/** Where `npm run dev -w web` finds a server to ask. */
const SERVER = process.env['SIGAP_URL'] ?? 'http://127.0.0.1:4000';

/**
 * Small modules that screens share come in one file: each file more is a question that a phone waits for, six at a time.
 * Large ones stay with the screens that need them.
 */
const SHARED = { name: 'shared', test: /web\/src\//, minShareCount: 2, maxModuleSize: 6_000 };

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
    rolldownOptions: { output: { codeSplitting: { groups: [SHARED], includeDependenciesRecursively: false } } },
  },
  server: { proxy: { '/graphql': { target: SERVER, ws: true }, '/docs': SERVER } },
});
