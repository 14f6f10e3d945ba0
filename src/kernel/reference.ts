/** The longest reference by which a partner names money or its reversal, wherever it writes it: SNAP BI's limit. */
export const REFERENCE_LENGTH_MAX = 128;
