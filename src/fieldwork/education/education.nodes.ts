/** Finds education sessions and versions of articles by id. */
import type { EducationSessionId } from '../../kernel/ids.js';
import type { NodeReaders } from '../../platform/graphql/index.js';
import type { EducationContext } from './education.context.js';

export const EDUCATION_NODES: NodeReaders<EducationContext> = {
  EducationSession: {
    action: 'education:read',
    read: ({ education, visibility }, id) => education.findById(visibility, id as EducationSessionId),
  },
  KnowledgeArticle: {
    action: 'knowledge:read',
    read: ({ knowledge }, id) => knowledge.findVersionById(id),
  },
};
