/** The GraphQL results of recording an address and of forgetting a place. */
import { OutOfReach, WrongState, problemsOf, resultOf, successWith } from '../../platform/graphql/index.js';
import { type Family, FamilyType } from '../families/index.js';

const family = { type: () => FamilyType, description: 'The family as it stands now.' };

const FamilyAddressRecorded = successWith('FamilyAddressRecorded', 'The address was written, or stood there already.', {
  family,
});
const FamilyPlaceForgotten = successWith(
  'FamilyPlaceForgotten',
  'The place counts no more; the next visit with consent sets it anew.',
  { family },
);

const { types, refuse } = problemsOf({
  'family-out-of-sight': {
    type: OutOfReach,
    code: 'ADDRESS_FAMILY_OUT_OF_REACH',
    description: 'There is no such family, or the viewer may not see it.',
    id: 'Keluarga ini tidak ditemukan di wilayah atau daftar binaan Anda.',
    en: 'The family is not in your regions or portfolio.',
  },
  'no-place-known': {
    type: WrongState,
    code: 'PLACE_NOT_KNOWN',
    description: 'No place of the family is known.',
    id: 'Titik lokasi rumah keluarga ini belum tercatat.',
    en: "The place of the family's home is not known.",
  },
});

export const RecordFamilyAddressResult = resultOf(
  'RecordFamilyAddressResult',
  'The family with its address, or the reason why it was not written.',
  { success: FamilyAddressRecorded, problems: [types['family-out-of-sight']] },
);

export const ForgetFamilyPlaceResult = resultOf(
  'ForgetFamilyPlaceResult',
  'The family, or the reason why its place was not forgotten.',
  { success: FamilyPlaceForgotten, problems: [types['family-out-of-sight'], types['no-place-known']] },
);

export const familyOutOfSight = () => refuse('family-out-of-sight');
export const noPlaceKnown = () => refuse('no-place-known');
export const addressRecorded = (of: Family) => ({ __typename: 'FamilyAddressRecorded', family: of });
export const placeForgotten = (of: Family) => ({ __typename: 'FamilyPlaceForgotten', family: of });
