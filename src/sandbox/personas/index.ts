/** The public exports of the personas. */
export { PERSONAS, type Persona, findPersonas } from './personas.js';
