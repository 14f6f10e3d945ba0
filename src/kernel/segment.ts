/** Who pays a participant's premium. PBPU and BP pay for themselves; only they are reminded and collected from. */
export const SEGMENTS = ['PBPU', 'BP', 'PBI', 'PBPU_PEMDA', 'PPU'] as const;
export type Segment = (typeof SEGMENTS)[number];

export type SelfPayingSegment = Extract<Segment, 'PBPU' | 'BP'>;
