/** Describes SNAP BI for the table of partner protocols. */
import { INFORMING, type ProtocolTraits } from '../../../../money/partners/index.js';

export const SNAP_BI: ProtocolTraits = {
  ...INFORMING,
  name: 'snap-bi',
  title: 'SNAP BI',
  description: "Bank Indonesia's SNAP, virtual accounts: the bank asks before it keeps the money.",
  kind: 'authorising',
  pathOf: () => '/snap/v1.0/',
  secret: { madeBy: 'we', notation: (bytes) => bytes.toString('base64url') },
  isSnap: true,
};
