/** The branch: its dashboard for somebody who works with it, and its board for a screen on the wall. */
import { useLocation, useSearch } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { SignedIn, useSession } from '../../session/session.js';
import { BranchDashboard } from './BranchDashboard.js';
import { Wallboard } from './Wallboard.js';

/** The address of the board; `/cabang?mode=wallboard` is the same. */
const WALL = '/cabang/papan';
const PERSONAS: readonly string[] = ['branch-head'];

function Signed() {
  const { session } = useSession();
  const [path] = useLocation();
  const isWall = path.startsWith(WALL) || new URLSearchParams(useSearch()).get('mode') === 'wallboard';
  return <ApiProvider token={session.token}>{isWall ? <Wallboard /> : <BranchDashboard />}</ApiProvider>;
}

export default function BranchScreen() {
  return (
    <SignedIn screen="branch" personas={PERSONAS}>
      <Signed />
    </SignedIn>
  );
}
