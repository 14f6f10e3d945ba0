/** Whether an operator looks at the page, who sees all partners; a partner sees itself. Null until it is known. */
import { useQuery } from 'urql';
import { ViewerDocument } from '../../operations/front.js';
import { rolesOf } from '../../session/roles.js';
import { useSession } from '../../session/session.js';

export function useIsOperator(): boolean | null {
  const { persona } = useSession().session;
  const [{ data }] = useQuery({ query: ViewerDocument, pause: persona !== null });
  const role = persona === null ? data?.viewer?.role : rolesOf([persona])[0];
  return role === undefined ? null : role === 'OPERATOR';
}
