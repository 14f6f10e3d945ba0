/** Answers where families live and how they are told apart, and records it. */
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { signedIn } from '../../platform/auth/index.js';
import { readId, Personal } from '../../platform/graphql/index.js';
import { type Family, FamilyType, type ReadPurpose, ReadPurposeEnum } from '../families/index.js';
import { PURPOSE, inFull, openInFull } from '../full-readings/index.js';
import {
  ForgetFamilyPlaceResult,
  RecordFamilyAddressResult,
  addressRecorded,
  familyOutOfSight,
  noPlaceKnown,
  placeForgotten,
} from './address-results.types.js';
import { findAddressHistory } from './address.queries.js';
import {
  FamilyAddressType,
  FamilyPlaceType,
  ForgetFamilyPlaceInput,
  RecordFamilyAddressInput,
  readAddress,
} from './address.types.js';
import { type RecordedAddress, isSameAddress, maskAddress, maskPlace } from './address.js';
import type { AddressesContext } from './addresses.context.js';
import { type Written, forgetPlace, insertAddress } from './save-address.js';

/** The fields need no permission of their own, like all fields of families. */
@Resolver(() => FamilyType)
export class FamilyAddressResolver {
  @Personal('name', { familyIn: 'id' })
  @FieldResolver(() => String, {
    description:
      "How the household is told apart in lists: the head's shortened name with street and RT, or with the village.",
  })
  async label(@Root() { id }: Family, @Ctx() { addressLoaders }: AddressesContext): Promise<string> {
    return (await addressLoaders.label.load(id))?.label ?? '';
  }

  @Personal('address', { familyIn: 'id', isMasked: true })
  @FieldResolver(() => FamilyAddressType, {
    nullable: true,
    description: 'Where the family lives, masked unless a purpose is given; null when no address is known.',
  })
  async address(
    @Root() { id }: Family,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: AddressesContext,
  ): Promise<FamilyAddressType | null> {
    const address = await context.addressLoaders.address.load(id);
    if (address === null) return null;
    if (purpose === undefined || purpose === null) return maskAddress(address);
    return inFull(address, { familyId: id, field: 'address', purpose }, context);
  }

  @Personal('address', { familyIn: 'id' })
  @FieldResolver(() => [FamilyAddressType], {
    description: 'Every address that was written of the family, the newest first; the reading is logged.',
  })
  addressHistory(
    @Root() { id }: Family,
    @Arg('purpose', () => ReadPurposeEnum, { description: 'The purpose of the reading, which is logged.' })
    purpose: ReadPurpose,
    @Ctx() context: AddressesContext,
  ): Promise<readonly RecordedAddress[]> {
    // Taken before it is read, so that all of one operation are judged together: several families are refused whole.
    return openInFull(
      () => findAddressHistory(context.addressDeps.pool, id),
      { familyId: id, field: 'address', purpose },
      context,
    );
  }

  @Personal('place', { familyIn: 'id', isMasked: true })
  @FieldResolver(() => FamilyPlaceType, {
    nullable: true,
    description: 'The measured position of the home, rounded unless a purpose is given; null when none is known.',
  })
  async place(
    @Root() { id }: Family,
    @Arg('purpose', () => ReadPurposeEnum, PURPOSE) purpose: ReadPurpose | undefined,
    @Ctx() context: AddressesContext,
  ): Promise<FamilyPlaceType | null> {
    const place = await context.addressLoaders.place.load(id);
    if (place === null) return null;
    if (purpose === undefined || purpose === null) return maskPlace(place);
    return inFull(place, { familyId: id, field: 'place', purpose }, context);
  }
}

const writtenBy = (familyId: Family['id'], context: AddressesContext): Written => ({
  id: context.addressDeps.newId(),
  familyId,
  by: signedIn(context).viewer.subject,
  at: context.now,
});

@Authorized('address:record')
@Resolver()
export class AddressesResolver {
  @Authorized('address:record')
  @Mutation(() => RecordFamilyAddressResult, {
    description: 'Record where a family lives within its village. Earlier addresses stay in its history.',
  })
  async recordFamilyAddress(
    @Arg('input', () => RecordFamilyAddressInput, { description: 'The family and its address.' })
    input: RecordFamilyAddressInput,
    @Ctx() context: AddressesContext,
  ) {
    const familyId = readId('Family', 'input.familyId', input.familyId);
    const address = readAddress('input.address', input.address);
    const { familyById, addressLoaders, addressDeps } = context;
    const family = await familyById.load(familyId);
    if (family === null) return familyOutOfSight();
    const known = await addressLoaders.address.load(familyId);
    if (known === null || !isSameAddress(known, address)) {
      const written = writtenBy(familyId, context);
      await insertAddress(addressDeps.pool, address, written);
      const { by: recordedBy, at: recordedAt } = written;
      const { regionCode } = family;
      addressLoaders.address.remember(familyId, { ...address, familyId, regionCode, recordedBy, recordedAt });
    }
    return addressRecorded(family);
  }

  @Authorized('place:forget')
  @Mutation(() => ForgetFamilyPlaceResult, {
    description: "Let the known position of a family's home count no more.",
  })
  async forgetFamilyPlace(
    @Arg('input', () => ForgetFamilyPlaceInput, { description: 'The family and the reason.' })
    { familyId: text, reason }: ForgetFamilyPlaceInput,
    @Ctx() context: AddressesContext,
  ) {
    const familyId = readId('Family', 'input.familyId', text);
    const { familyById, addressLoaders, addressDeps } = context;
    const family = await familyById.load(familyId);
    if (family === null) return familyOutOfSight();
    if ((await addressLoaders.place.load(familyId)) === null) return noPlaceKnown();
    await forgetPlace(addressDeps.pool, reason, writtenBy(familyId, context));
    addressLoaders.place.remember(familyId, null);
    return placeForgotten(family);
  }
}
