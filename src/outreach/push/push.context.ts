/** Provides what the resolvers of pushes need in one operation. */
import type { Viewer } from '../../platform/auth/index.js';
import type { Language } from '../../platform/texts/index.js';
import type { Pushing } from './pushing.js';

export interface PushContext {
  readonly viewer: Viewer | null;
  /** The language of the caller, in which the phone is told as well. */
  readonly language: Language;
  readonly pushing: Pushing;
}

export const pushSlice = (pushing: Pushing) => (): Pick<PushContext, 'pushing'> => ({ pushing });
