/** The officer's morning: what waits, the oldest first, and decisions that need two people. */
import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { ApiProvider } from '../../live/api.js';
import { useSuspenseChanges } from '../../live/follow-suspense.js';
import { isSeen } from '../../live/is-seen.js';
import { useLastAnswer } from '../../live/last-answer.js';
import { OfficerMorningDocument } from '../../operations/officer.js';
import { ViewerDocument } from '../../operations/front.js';
import { Desk } from '../../parts/DeskBar.js';
import { Stale } from '../../parts/Stale.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { rolesOf } from '../../session/roles.js';
import { SignedIn, useSession } from '../../session/session.js';
import { Title } from '../../parts/Title.js';
import { useSpeech } from '../../words/language.js';
import { Morning } from './Morning.js';

const PERSONAS = [
  'branch-officer',
  'second-officer',
  'branch-head',
  'second-head',
  'operator',
  'second-operator',
  'csr-donor',
  'auditor',
];
const ANEW_EVERY_MS = 20_000;

/** What the viewer's role may ask for; null until it is known. */
function useAsked(): {
  readonly suspense: boolean;
  readonly partners: boolean;
  readonly complaints: boolean;
} | null {
  const { persona } = useSession().session;
  const [{ data }] = useQuery({ query: ViewerDocument, pause: persona !== null });
  const role = persona === null ? data?.viewer?.role : rolesOf([persona])[0];
  if (role === undefined) return null;
  return {
    suspense: role !== 'CSR_DONOR',
    partners: role === 'OPERATOR' || role === 'AUDITOR',
    complaints: role === 'BRANCH_OFFICER' || role === 'BRANCH_HEAD' || role === 'AUDITOR',
  };
}

function Waiting() {
  const { words } = useSpeech();
  const asked = useAsked();
  const isKnown = asked !== null;
  const [{ data: newest, error }, refresh] = useQuery({
    query: OfficerMorningDocument,
    variables: asked ?? { suspense: false, partners: false, complaints: false },
    pause: !isKnown,
    requestPolicy: 'cache-and-network',
  });
  const anew = useCallback(() => refresh({ requestPolicy: 'network-only' }), [refresh]);
  useEffect(() => {
    const timer = setInterval(() => isSeen() && isKnown && anew(), ANEW_EVERY_MS);
    return () => clearInterval(timer);
  }, [anew, isKnown]);
  useSuspenseChanges(anew, asked?.suspense === true);
  const data = useLastAnswer(newest);
  const viewer = data?.viewer ?? null;
  return (
    <Desk where={words.common.screen.officer}>
      {data !== undefined && viewer !== null ? (
        <>
          {error !== undefined && <Stale since={viewer.now} onRetry={refresh} />}
          <Morning morning={data} viewer={viewer} onDecided={anew} />
        </>
      ) : (
        <>
          <Title>{words.common.screen.officer}</Title>
          {error === undefined ? <Skeleton /> : <ErrorState error={error} onRetry={refresh} />}
        </>
      )}
    </Desk>
  );
}

function WithApi() {
  const { session } = useSession();
  return (
    <ApiProvider key={session.token} token={session.token}>
      <Waiting />
    </ApiProvider>
  );
}

export default function OfficerScreen() {
  return (
    <SignedIn screen="officer" personas={PERSONAS}>
      <WithApi />
    </SignedIn>
  );
}
