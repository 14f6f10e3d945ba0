/** The public interface of what families ask and say for themselves. */
export { citizensSlice } from './citizens.context.js';
export { OwnFamilyResolver, SignInResolver } from './participants.resolver.js';
export { SIGN_IN_PHONES } from './sign-in-phone.js';
export { type SignInDeps, signInTasks } from './sign-in.js';
export { CitizensResolver } from './citizens.resolver.js';
export { SIGN_IN_RECORDS } from './records-of-family.js';
export { FORGET_SIGN_INS } from './forget-sign-ins.js';
