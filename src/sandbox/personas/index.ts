/** The front door of personas: people to try Sigap as, taken from whatever branch the database holds. */
export { PERSONAS, type Persona, findPersonas } from './personas.js';
