/** Asks whether the cadre is one today: each time the connection stands again, and now and then while it does. */
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { CadreStandingDocument } from '../operations/cadre-standing.js';
import { useConnection } from './api.js';

/** How long after the end of an appointment a connected phone still shows families, at most. */
const ASK_EVERY_MS = 5 * 60_000;

/** Whether the server says that no appointment is active. A phone without signal cannot know. */
export function useAppointmentEnded(): boolean {
  const client = useClient();
  const connection = useConnection();
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    if (connection !== 'connected') return;
    const ask = async (): Promise<void> => {
      const { data } = await client.query(CadreStandingDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      const appointments = data?.cadreAppointments?.edges ?? [];
      setEnded(appointments.length > 0 && appointments.every(({ node }) => node.state !== 'ACTIVE'));
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [client, connection]);
  return hasEnded;
}
