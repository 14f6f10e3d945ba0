/** The public exports of the personas. */
export { type Question, askGraphQL } from './ask-graphql.js';
export { PERSONAS, type Persona, findPersonas } from './personas.js';
export { readPersonaTokens } from './persona-tokens.js';
export { TOKEN_SECONDS } from './token-lifetimes.js';
