/** How long the tokens of personas hold, in seconds. */
export const TOKEN_SECONDS = {
  /** Somebody tries the sandbox for as long as a day of work. */
  visitor: 12 * 60 * 60,
  /** What the first start plays is over within minutes. */
  play: 10 * 60,
} as const;
