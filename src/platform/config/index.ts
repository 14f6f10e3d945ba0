/** The public interface of the configuration, which is read from the process's environment. */
export { TABLE_BEGIN, TABLE_END, configurationTable, withConfigurationTable } from './configuration-table.js';
export { readOrMakeLocalKey } from './local-key.js';
export { processEnvironment } from './process-environment.js';
export { type Config, readConfig } from './read-config.js';
export { forgetServerAddress, writeServerAddress, readServerAddress } from './server-address.js';
export type { TracesExport } from './traces-export.js';
