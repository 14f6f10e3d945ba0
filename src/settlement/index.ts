/** The front door of settlement: partners' files, what they and the books here differ in, and who decides it. */
export { EXAMPLE_FORMATS } from './example-formats.js';
export { findUnfinished, finishFile } from './finish-file.js';
export { receiveFile } from './receive-file.js';
