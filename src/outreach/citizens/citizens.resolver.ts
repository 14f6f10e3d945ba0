/** What a family says with the code in a message, without signing in. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Concerns } from '../../platform/graphql/index.js';
import { FileComplaintByCodeInput, SetContactPreferenceByCodeInput, readCitizenComplaint } from './citizen.inputs.js';
import {
  FileComplaintByCodeResult,
  SetContactPreferenceByCodeResult,
  toCitizenComplaintResult,
  toPreferenceByCodeResult,
} from './citizen-results.types.js';
import type { CitizensContext } from './citizens.context.js';

@Resolver()
export class CitizensResolver {
  /** The mutation is public: the code is the proof, and quotas keep it from being guessed. */
  @Concerns('holder')
  @Mutation(() => FileComplaintByCodeResult, {
    description:
      'File a complaint with the code in the link of a message, without signing in. There are quotas per code and per caller.',
  })
  async fileComplaintByCode(
    @Arg('input', () => FileComplaintByCodeInput, { description: 'The code and the complaint to file.' })
    { code, complaint }: FileComplaintByCodeInput,
    @Ctx() { complainByCode, now }: CitizensContext,
  ) {
    const read = readCitizenComplaint('input.complaint', complaint);
    return toCitizenComplaintResult(await complainByCode(code, read), now);
  }

  /** The mutation is public, as above. */
  @Concerns('holder')
  @Mutation(() => SetContactPreferenceByCodeResult, {
    description:
      'Say with the code in a message whether its telephone number wants more of them. It counts at once; there are quotas per code and per caller.',
  })
  async setContactPreferenceByCode(
    @Arg('input', () => SetContactPreferenceByCodeInput, { description: 'The code and the wish of the number.' })
    { code, preference }: SetContactPreferenceByCodeInput,
    @Ctx() { preferByCode, now }: CitizensContext,
  ) {
    return toPreferenceByCodeResult(await preferByCode(code, preference), now);
  }
}
