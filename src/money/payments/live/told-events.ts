/**
 * Tells an event that is told to its listeners, as it happens or on resuming, from one on a page that was asked for: all
 * listeners share what they read for the first, while the second is read for by the page.
 */

const TOLD = Symbol('told');

/** Marks the answer to an event that is told. */
export const told = <Event extends object>(event: Event): Event => Object.assign(event, { [TOLD]: true });

export const isTold = (event: object): boolean => TOLD in event;
