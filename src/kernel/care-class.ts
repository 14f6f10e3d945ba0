/** Class of inpatient care; the whole family has one. */
export const CARE_CLASSES = ['I', 'II', 'III'] as const;
export type CareClass = (typeof CARE_CLASSES)[number];
