/** The time that the server shows at a moment of this browser; a sandbox may have moved its clock. A page asks one server. */
let ahead = 0;

/** Takes how far the server's clock is ahead of this browser's. */
export const setServerAhead = (milliseconds: number): void => {
  ahead = milliseconds;
};

export const serverTimeOf = (moment: number): Date => new Date(moment + ahead);
