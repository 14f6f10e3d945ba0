/** Names the kinds of work in the order in which they are given up under pressure. It is pure. */

/**
 * The kinds of work, the first of which is given up first: what a dashboard shows, what is asked, what tells a cadre of a
 * payment, and money that a partner reports.
 */
export const WORK = ['dashboard', 'read', 'confirmation', 'webhook'] as const;
export type Work = (typeof WORK)[number];

/** How many kinds of work are given up: 0 is calm, and from 1 on dashboards thin out. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** How many seconds whoever was refused waits before it comes back, as the header `Retry-After` says it. */
export const RETRY_AFTER_SECONDS = '5';

export const isGivenUp = (work: Work, level: Level): boolean => WORK.indexOf(work) < level;

const DASHBOARD_PACE_MS = [250, 2_000, 5_000, 10_000, 10_000] as const;

/** The shortest time between two messages to one dashboard, in milliseconds. */
export const dashboardPaceMs = (level: Level): number => DASHBOARD_PACE_MS[level];
