/** The public interface of promises due: what families promised to pay by a day. */
export { PromisesDueResolver, promisesDueSlice } from './promises-due.resolver.js';
