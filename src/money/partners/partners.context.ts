/** The part of the operation's context that resolvers of partners read. */
import type { ManagePartners } from './manage-partners.js';

export interface PartnersContext {
  readonly managePartners: ManagePartners;
}

export const partnersSlice = (managePartners: ManagePartners) => (): PartnersContext => ({ managePartners });
