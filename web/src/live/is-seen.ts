/** Whether anybody sees this window: what nobody looks at is not asked for. */
export const isSeen = (): boolean => document.visibilityState === 'visible';
