/** The day on which the demo branch works, in SQL: at Makassar it is tomorrow from four in the afternoon on, UTC. */
export const TODAY = `(now() at time zone 'Asia/Makassar')::date`;
