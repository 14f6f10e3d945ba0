/** Finds the browser with which the console is looked at: the one that CHROMIUM names, or where systems put it. */
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of Chromium, or null where there is none. */
export const findChromium = () =>
  [process.env.CHROMIUM, ...PLACES].find((place) => place !== undefined && existsSync(place)) ?? null;
