/** What resolvers of partners are given for one operation. */
import type { ManagePartners } from './manage-partners.js';

export interface PartnersContext {
  readonly managePartners: ManagePartners;
}

export const partnersSlice = (managePartners: ManagePartners) => (): PartnersContext => ({ managePartners });
