/** What stands before a screen for a persona that has none here: whose it is, and the way on as one of them. */
import { useSpeech } from '../words/language.js';
import { personText } from './person-text.js';
import type { Persona } from './personas.js';
import { rolesOf } from './roles.js';
import styles from './SignInDoor.module.css';

export interface PersonaDoorProps {
  readonly visitor: Persona;
  readonly choices: readonly Persona[];
  readonly onBecome: (key: string) => void;
}

export function PersonaDoor({ visitor, choices, onBecome }: PersonaDoorProps) {
  const { common } = useSpeech().words;
  const roles = [...new Set(rolesOf(choices.map(({ key }) => key)))].map((role) => common.roles[role]);
  return (
    <main id="content" className={styles['door']}>
      <a href="/" className={styles['brand']}>
        Sigap
      </a>
      <h1 tabIndex={-1}>{common.signIn.seenAs(personText(visitor, common))}</h1>
      <p className="second">
        {common.signIn.reason(roles.join(', '))} {common.signIn.switchHere}
      </p>
      {choices.map((persona) => (
        <button key={persona.key} type="button" className={styles['button']} onClick={() => onBecome(persona.key)}>
          {common.signIn.goOnAs(personText(persona, common))}
        </button>
      ))}
      <a href="/">{common.signIn.toFront}</a>
    </main>
  );
}
