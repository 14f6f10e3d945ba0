/** Lets a figure fit its place: no number ever breaks into two lines, so a longer one is written smaller. */
import type { CSSProperties } from 'react';

/** How many letters a value has, for the size of its letters in a stylesheet. */
export const lettersOf = (value: string): CSSProperties => ({ '--letters': value.length }) as CSSProperties;
