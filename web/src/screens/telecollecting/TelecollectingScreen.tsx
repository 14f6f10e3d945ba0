/** The tele-collector's desk: one family, what to say to it, and what the call came to. */
import { useQuery } from 'urql';
import { useSearch } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { useLastAnswer } from '../../live/last-answer.js';
import { CollectorDeskDocument } from '../../operations/telecollecting-desk.js';
import { Desk } from '../../parts/DeskBar.js';
import { LiveDot } from '../../parts/LiveDot.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { SignedIn, useSession } from '../../session/session.js';
import { useSpeech } from '../../words/language.js';
import { CallDesk } from './CallDesk.js';

const PERSONAS = ['tele-collector', 'branch-officer', 'second-officer'];

/** The region of the address, `?wilayah=64.72.01`; null where it names none, or something that is no code. */
function useRegion(): string | null {
  const code = new URLSearchParams(useSearch()).get('wilayah');
  return code !== null && /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(code) ? code : null;
}

function Collecting() {
  const { words } = useSpeech();
  const where = words.common.screen.telecollecting;
  const region = useRegion();
  const [{ data: newest, error }, refresh] = useQuery({
    query: CollectorDeskDocument,
    variables: region === null ? {} : { inRegion: true, region },
    requestPolicy: 'cache-and-network',
  });
  const data = useLastAnswer(newest);
  const viewer = data?.viewer ?? null;
  if (data !== undefined && viewer !== null)
    return (
      <CallDesk
        desk={data}
        viewer={viewer}
        region={region}
        onRefresh={() => refresh({ requestPolicy: 'network-only' })}
      />
    );
  return (
    <Desk where={where} tools={<LiveDot />}>
      <h1>{where}</h1>
      {error === undefined ? <Skeleton /> : <ErrorState error={error} onRetry={refresh} />}
    </Desk>
  );
}

function WithApi() {
  const { session } = useSession();
  return (
    <ApiProvider key={session.token} token={session.token}>
      <Collecting />
    </ApiProvider>
  );
}

export default function TelecollectingScreen() {
  return (
    <SignedIn screen="telecollecting" personas={PERSONAS}>
      <WithApi />
    </SignedIn>
  );
}
