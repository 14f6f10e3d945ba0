/** Provides what the resolvers of education need in one operation. */
import DataLoader from 'dataloader';
import type { CadresContext } from '../cadres/index.js';
import type { Pool } from '../../platform/db/pool.js';
import type { EducationSessionId } from '../../kernel/ids.js';
import { type EducationQueries, createEducationQueries } from './education.queries.js';
import type { RecordSessionCommand, RecordSessionOutcome } from './education.js';
import { type KnowledgeQueries, createKnowledgeQueries } from './knowledge.queries.js';
import type { PublishArticleCommand, PublishArticleOutcome } from './knowledge.js';
import { publishArticle } from './publish-article.js';
import { recordSession } from './record-session.js';

export interface EducationContext extends CadresContext {
  readonly education: EducationQueries;
  readonly knowledge: KnowledgeQueries;
  /** The number of families that were present at a session. */
  readonly attendanceOf: DataLoader<EducationSessionId, number>;
  readonly recordSession: (command: RecordSessionCommand) => Promise<RecordSessionOutcome>;
  readonly publishArticle: (command: PublishArticleCommand) => Promise<PublishArticleOutcome>;
}

type EducationSlice = Omit<EducationContext, keyof CadresContext>;

const attendanceLoader = (education: EducationQueries): DataLoader<EducationSessionId, number> =>
  new DataLoader(async (sessions) => {
    const counts = new Map((await education.countAttendance(sessions)).map(({ id, families }) => [id, families]));
    return sessions.map((id) => counts.get(id) ?? 0);
  });

export function educationSlice({ pool }: { pool: Pool }): (operation: { readonly now: Date }) => EducationSlice {
  const education = createEducationQueries(pool);
  const knowledge = createKnowledgeQueries(pool);
  return ({ now }) => ({
    education,
    knowledge,
    attendanceOf: attendanceLoader(education),
    recordSession: (command) => recordSession({ pool, now }, command),
    publishArticle: (command) => publishArticle({ pool, now }, command),
  });
}
