/** The lines of a chart of counts and rupiah: whole numbers, and none above nothing. */
export const wholeTicks = (ticks: readonly number[], most: number): number[] =>
  most === 0 ? [0] : ticks.filter((tick) => Number.isInteger(tick));
