/** The public interface of addresses: where families live, and how they are told apart in lists. */
export { FAMILY_ADDRESSES, FAMILY_PLACES } from './address.relations.js';
export { metersBetween } from './distance.js';
export { FamilyPlaceRow } from './family-place.entity.js';
export { AddressesResolver, FamilyAddressResolver } from './address.resolver.js';
export { AddressInput, readAddress } from './address.types.js';
export type { Address, Point } from './address.js';
export { type AddressesContext, addressesSlice, prefetchAddresses } from './addresses.context.js';
export { insertAddress } from './save-address.js';
export { keepImportedAddresses } from './imported-addresses.js';
export { ADDRESS_RECORDS } from './records-of-family.js';
export { forgetAddresses } from './forget-addresses.js';
