/** The cadre's phone: today's tasks, the family at the door, what waits to be sent, and who the cadre is. */
import { Redirect, Route, Switch } from 'wouter';
import { ApiProvider } from '../../live/api.js';
import { OfflineProvider } from '../../live/offline.js';
import { useRenewedPush } from '../../live/push.js';
import { SignedIn, useSession } from '../../session/session.js';
import { FamiliesView } from './FamiliesView.js';
import { FamilyView } from './FamilyView.js';
import { useOnThePhone } from './install.js';
import { MeView } from './MeView.js';
import { QueueView } from './QueueView.js';
import { RecordView } from './RecordView.js';
import { TasksView } from './TasksView.js';
import { WhileAppointed } from './WhileAppointed.js';

const PERSONAS = ['cadre'] as const;

function Views() {
  return (
    <Switch>
      <Route path="/kader">
        <TasksView />
      </Route>
      <Route path="/kader/keluarga">
        <FamiliesView />
      </Route>
      <Route path="/kader/keluarga/:id">{({ id }) => <FamilyView key={id} id={id} />}</Route>
      <Route path="/kader/keluarga/:id/janji">{({ id }) => <RecordView key={id} id={id} kind="promise" />}</Route>
      <Route path="/kader/keluarga/:id/hasil">{({ id }) => <RecordView key={id} id={id} kind="outcome" />}</Route>
      <Route path="/kader/antrean">
        <QueueView />
      </Route>
      <Route path="/kader/saya">
        <MeView />
      </Route>
      <Route>
        <Redirect to="/kader" replace />
      </Route>
    </Switch>
  );
}

function RenewedPush() {
  useRenewedPush();
  return null;
}

function Phone() {
  const { session } = useSession();
  return (
    <ApiProvider token={session.token}>
      <WhileAppointed>
        <OfflineProvider token={session.token}>
          <RenewedPush />
          <Views />
        </OfflineProvider>
      </WhileAppointed>
    </ApiProvider>
  );
}

export default function CadreScreen() {
  useOnThePhone();
  return (
    <SignedIn screen="cadre" personas={PERSONAS}>
      <Phone />
    </SignedIn>
  );
}
