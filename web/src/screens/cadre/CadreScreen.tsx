/** The cadre's phone: today's tasks, the family at the door, what waits to be sent, and who the cadre is. */
import { Redirect, Route, Switch } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { SignedIn, useSession } from '../../session/session.js';
import { FamilyView } from './FamilyView.js';
import { TasksView } from './TasksView.js';

const PERSONAS = ['cadre'] as const;

function Views() {
  const { session } = useSession();
  return (
    <ApiProvider token={session.token}>
      <Switch>
        <Route path="/kader/keluarga/:id">{({ id }) => <FamilyView key={id} id={id} />}</Route>
        <Route path="/kader">
          <TasksView />
        </Route>
        <Route>
          <Redirect to="/kader" replace />
        </Route>
      </Switch>
    </ApiProvider>
  );
}

export default function CadreScreen() {
  return (
    <SignedIn screen="cadre" personas={PERSONAS}>
      <Views />
    </SignedIn>
  );
}
