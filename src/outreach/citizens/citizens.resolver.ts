/** What a family says with the code in a message, without signing in. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ContactPreference, ContactPreferenceEnum } from '../messages/index.js';
import {
  CitizenComplaintInput,
  FileComplaintByCodeResult,
  SetContactPreferenceByCodeResult,
  readCitizenComplaint,
  toCitizenComplaintResult,
  toPreferenceByCodeResult,
} from './citizen-results.types.js';
import type { CitizensContext } from './citizens.context.js';

@Resolver()
export class CitizensResolver {
  /** The mutation is public: the code is the proof, and quotas keep it from being guessed. */
  @Mutation(() => FileComplaintByCodeResult, {
    description:
      'File a complaint with the code in the link of a message, without signing in. There are quotas per code and per caller.',
  })
  async fileComplaintByCode(
    @Arg('code', () => String, { description: 'The code at the end of the link.' }) code: string,
    @Arg('input', () => CitizenComplaintInput, { description: 'The complaint to file.' }) input: CitizenComplaintInput,
    @Ctx() { complainByCode, now }: CitizensContext,
  ) {
    return toCitizenComplaintResult(await complainByCode(code, readCitizenComplaint(input)), now);
  }

  /** The mutation is public, as above. */
  @Mutation(() => SetContactPreferenceByCodeResult, {
    description:
      'Say with the code in a message whether its telephone number wants more of them. It counts at once; there are quotas per code and per caller.',
  })
  async setContactPreferenceByCode(
    @Arg('code', () => String, { description: 'The code at the end of the link.' }) code: string,
    @Arg('preference', () => ContactPreferenceEnum, { description: 'The wish of the number.' })
    preference: ContactPreference,
    @Ctx() { preferByCode, now }: CitizensContext,
  ) {
    return toPreferenceByCodeResult(await preferByCode(code, preference), now);
  }
}
