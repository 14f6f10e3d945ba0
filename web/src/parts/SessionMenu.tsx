/** Who one is on this screen: in a sandbox the other personas it is made for, elsewhere one's name; and the way out. */
import { personText } from '../session/person-text.js';
import { useSessionIfAny } from '../session/session.js';
import { useSpeech } from '../words/language.js';
import { Icon } from './icons.js';
import { Menu, itemClass } from './Menu.js';

export function SessionMenu() {
  const control = useSessionIfAny();
  const { common } = useSpeech().words;
  if (control === null) return null;
  const { session, name, choices, become, signOut } = control;
  const own = choices.find(({ key }) => key === session.persona);
  const who = own === undefined ? name : personText(own, common);
  return (
    <Menu label={who === null ? common.signIn.as : common.signIn.asWho(who)} button={<Icon name="user" />}>
      {name !== null && <p className={itemClass}>{name}</p>}
      {choices.map((persona) => (
        <button
          key={persona.key}
          type="button"
          className={itemClass}
          aria-pressed={session.persona === persona.key}
          onClick={() => become(persona.key)}
        >
          <Icon name="user" />
          {personText(persona, common)}
        </button>
      ))}
      <button type="button" className={itemClass} onClick={() => void signOut()}>
        <Icon name="arrowRight" />
        {common.signIn.signOut}
      </button>
    </Menu>
  );
}
