/** Reads by how much a clock is moved, as people write it: `90m`, `36h`, `3d`, `2w`. */
const MS_OF = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/** The milliseconds of a span such as `3d`; null for any other text. */
export function readMove(text: string): number | null {
  const [, count, unit] = /^([1-9]\d{0,4})([mhdw])$/.exec(text) ?? [];
  return count === undefined ? null : Number(count) * MS_OF[unit as keyof typeof MS_OF];
}
