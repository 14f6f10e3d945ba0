/** The public interface of the search for families by a name. */
export { NameSearchResolver, nameSearchSlice } from './name-search.resolver.js';
