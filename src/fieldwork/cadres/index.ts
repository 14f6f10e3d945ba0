/** The public interface of cadres: who they are, where they live, and which branch answers for them. */
export { CADRE_NODES } from './cadre.nodes.js';
export type { Cadre } from './cadre.js';
export {
  BRANCH_NAMES,
  BRANCH_REGIONS,
  CADRES,
  CADRE_COLUMNS,
  CADRE_HOMES,
  addCadre,
  branchOfVillage,
  cadreOfId,
  lockCadreRow,
  lockCadres,
} from './cadre.relations.js';
export { CadreFieldsResolver, CadresResolver } from './cadre.resolver.js';
export { BRANCHES_IMPORT } from './import-branches.js';
export { CADRES_IMPORT } from './import-cadres.js';
export { CadreType } from './cadre.types.js';
export { type CadresContext, cadresSlice } from './cadres.context.js';
