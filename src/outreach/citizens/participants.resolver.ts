/** Signing in as a participant, and one's own family: no argument names a family, so that nobody asks for another's. */
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Concerns } from '../../platform/graphql/index.js';
import { CallerError, badInput } from '../../kernel/caller-error.js';
import { type FamilyId, parseUuid } from '../../kernel/ids.js';
import {
  CitizenComplaintInput,
  RequestSignInInput,
  SetMyContactPreferenceInput,
  SignInInput,
  readCitizenComplaint,
} from './citizen.inputs.js';
import {
  FileComplaintByCodeResult,
  SetContactPreferenceByCodeResult,
  toCitizenComplaintResult,
  toPreferenceByCodeResult,
} from './citizen-results.types.js';
import type { CitizensContext } from './citizens.context.js';
import {
  OwnFamilyType,
  RequestSignInResult,
  SignInResult,
  toOwnFamily,
  toRequestResult,
  toSignInResult,
} from './own-family.types.js';

/** The family of the token. @throws CallerError FORBIDDEN for a token that names none. */
function familyOf({ viewer }: CitizensContext): FamilyId {
  if (viewer?.familyId === undefined) throw new CallerError('FORBIDDEN', 'This token names no family.');
  return viewer.familyId;
}

@Resolver()
export class SignInResolver {
  /** The mutation is public: it sends a code to the number on record, and quotas keep cards from being tried. */
  @Concerns('holder')
  @Mutation(() => RequestSignInResult, {
    description:
      'Ask for a code to sign in as a participant. It goes by SMS to the number on record; whether the card exists is not told.',
  })
  async requestSignIn(
    @Arg('input', () => RequestSignInInput, { description: 'The card and the day of birth.' })
    { cardNumber, birthDate }: RequestSignInInput,
    @Ctx() { requestSignIn, now, readings }: CitizensContext,
  ) {
    readings.noteSearch('cardNumber');
    return toRequestResult(await requestSignIn(cardNumber, birthDate), now);
  }

  /** The mutation is public, as above: the code is the proof. */
  @Concerns('holder')
  @Mutation(() => SignInResult, { description: 'Sign in with the code: a session of half an hour for the own family.' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'The request and the code.' }) { request, code }: SignInInput,
    @Ctx() { signIn, now }: CitizensContext,
  ) {
    const id = parseUuid(request);
    if (id === null) throw badInput('input.request', 'the id of a request to sign in');
    return toSignInResult(await signIn(id, code), now);
  }
}

@Authorized('own-family:read')
@Resolver()
export class OwnFamilyResolver {
  @Query(() => OwnFamilyType, { nullable: true, description: "The participant's own family; null when it is no more." })
  async myFamily(@Ctx() context: CitizensContext) {
    const family = await context.findOwnFamily(familyOf(context));
    return family === null ? null : toOwnFamily(family);
  }

  @Authorized('own-family:read')
  @Mutation(() => FileComplaintByCodeResult, { description: "File a complaint of one's own family." })
  async fileMyComplaint(
    @Arg('input', () => CitizenComplaintInput, { description: 'The complaint to file.' }) input: CitizenComplaintInput,
    @Ctx() context: CitizensContext,
  ) {
    const complaint = readCitizenComplaint('input', input);
    return toCitizenComplaintResult(await context.complainAs(familyOf(context), complaint), context.now);
  }

  @Authorized('own-family:read')
  @Mutation(() => SetContactPreferenceByCodeResult, {
    description: "Say whether one's own family wants messages and calls.",
  })
  async setMyContactPreference(
    @Arg('input', () => SetMyContactPreferenceInput, { description: 'The wish of the family.' })
    { preference }: SetMyContactPreferenceInput,
    @Ctx() context: CitizensContext,
  ) {
    return toPreferenceByCodeResult(await context.preferAs(familyOf(context), preference), context.now);
  }
}
