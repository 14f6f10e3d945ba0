/** The front door of cadres: who they are, whom they hold today, and what is in their hands. */
export { CADRE_NODES } from './cadre.nodes.js';
export type { Cadre } from './cadre.js';
export { CadreFieldsResolver, CadresResolver, FamilyCadreResolver } from './cadre.resolver.js';
export { CadreType } from './cadre.types.js';
export { type CadresContext, cadresSlice } from './cadres.context.js';
export { readCadresAlong } from './read-cadres-along.js';
