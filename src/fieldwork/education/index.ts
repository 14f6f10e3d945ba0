/** The public interface of education: sessions and who was present, and the articles that cadres carry offline. */
export { HELD_SESSIONS } from './education.relations.js';
export { EDUCATION_NODES } from './education.nodes.js';
export { type EducationContext, educationSlice } from './education.context.js';
export { RecordEducationSessionInput, readRecordSession } from './education.inputs.js';
export { EducationResolver, EducationSessionFieldsResolver } from './education.resolver.js';
export { SESSION_ANSWERS, toRecordSessionResult } from './education-results.types.js';
export { KnowledgeResolver } from './knowledge.resolver.js';
export { EDUCATION_RECORDS } from './records-of-family.js';
