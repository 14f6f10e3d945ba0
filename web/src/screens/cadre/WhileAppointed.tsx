/** Shows the phone while its cadre is appointed; at the end of the appointment everything kept on it is removed. */
import { type ReactNode, useEffect } from 'react';
import { useAppointmentEnded } from '../../live/appointment.js';
import { ButtonLink } from '../../parts/Button.js';
import { Desk } from '../../parts/DeskBar.js';
import { Icon } from '../../parts/icons.js';
import { useSession } from '../../session/session.js';
import { wipe } from '../../session/wipe.js';
import { useSpeech } from '../../words/language.js';

export function WhileAppointed({ children }: { children: ReactNode }) {
  const hasEnded = useAppointmentEnded();
  const { ended } = useSpeech().words.cadre;
  const { token } = useSession().session;
  useEffect(() => {
    if (hasEnded) void wipe(token);
  }, [hasEnded, token]);
  if (!hasEnded) return children;
  return (
    <Desk>
      <div className="stack" role="alert">
        <Icon name="info" size={32} />
        <h1>{ended.title}</h1>
        <p className="second">{ended.reason}</p>
        <ButtonLink href="/">{ended.action}</ButtonLink>
      </div>
    </Desk>
  );
}
