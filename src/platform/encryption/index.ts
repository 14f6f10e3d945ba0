/** The public interface of encryption at rest: sealed values, their keys, and the blind indexes by which they are found. */
export { type KeyStore, type DataKey, readDataKeys } from './data-keys.js';
export { followDataKeys } from './follow-data-keys.js';
export { type Keyring, openKeyring } from './keyring.js';
export { type VersionCount, countByVersion, standsInClear } from './reseal.js';
export { hashRequest, isHashOf } from './request-hash.js';
export { rotateDataKey } from './rotate-data-key.js';
export type { SealedColumn } from './sealed-column.js';
export { type JoinSealer, type JoinedText, joinedText, openText, sealText } from './sealed-text.js';
export { type ConfiguredKeys, wrongKey } from './wrapped-key.js';
