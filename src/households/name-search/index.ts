/** The public interface of the search for families by a name. */
export { type NameSearchContext, NameSearchResolver, nameSearchSlice } from './name-search.resolver.js';
