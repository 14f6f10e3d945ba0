/** The hosts of push services that are called unless the configuration says otherwise. */

/** The day on which they were last looked up. */
export const LOOKED_UP_ON = '2026-11-30';

/** The push services of the browsers in use: Chrome and its kin, Firefox, Safari, Edge on Windows. */
export const PUSH_SERVICES =
  'fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com' as const;
