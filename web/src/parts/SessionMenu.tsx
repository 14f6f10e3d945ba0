/** Who one is on this screen: in a sandbox the other personas it is made for, elsewhere one's name; and the way out. */
import { rolesOf } from '../session/roles.js';
import { useSessionIfAny } from '../session/session.js';
import { useSpeech } from '../words/language.js';
import { Icon } from './icons.js';
import { Menu, itemClass } from './Menu.js';

export function SessionMenu() {
  const control = useSessionIfAny();
  const { common } = useSpeech().words;
  if (control === null) return null;
  const { session, name, choices, become, signOut } = control;
  const roleOf = (key: string): string => {
    const [role] = rolesOf([key]);
    return role === undefined ? key : `${common.roles[role]}${key.startsWith('second-') ? ' 2' : ''}`;
  };
  return (
    <Menu label={common.signIn.as} button={<Icon name="user" />}>
      {name !== null && <p className={itemClass}>{name}</p>}
      {choices.map(({ key }) => (
        <button
          key={key}
          type="button"
          className={itemClass}
          aria-pressed={session.persona === key}
          onClick={() => become(key)}
        >
          <Icon name="user" />
          {roleOf(key)}
        </button>
      ))}
      <button type="button" className={itemClass} onClick={() => void signOut()}>
        <Icon name="arrowRight" />
        {common.signIn.signOut}
      </button>
    </Menu>
  );
}
