/** The public interface of the matrix: who is told what, derived from the schema and its rules, and its pages. */
export { matrixOf } from './matrix.js';
export { MATRIX_FOLDER, matrixPages } from './matrix-pages.js';
