/** What the process is told from outside. */
export { TABLE_BEGIN, TABLE_END, configurationTable, withConfigurationTable } from './configuration-table.js';
export { readOrMakeLocalKey } from './local-key.js';
export { processEnvironment } from './process-environment.js';
export { type Config, readConfig } from './read-config.js';
export { forgetServerAddress, writeServerAddress, readServerAddress } from './server-address.js';
