/** The public interface of replication: standbys, and the role that a server has now. */
export { type Role, type RoleListener, roleOf, startRoleListener } from './role-listener.js';
export { ask, createSlot, followPrimary, makeStandby, placeOf, readControl } from './standby.js';
