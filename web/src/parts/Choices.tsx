/** The two choices every screen offers: how it looks, and which language it speaks. */
import { useSpeech } from '../words/language.js';
import { THEMES, type Theme, chooseTheme, useTheme } from '../style/theme.js';
import { Icon, type IconName } from './icons.js';
import { Menu, itemClass, toolClass } from './Menu.js';

const THEME_ICONS: Readonly<Record<Theme, IconName>> = { auto: 'globe', light: 'sun', dark: 'moon', sun: 'bolt' };

export function ThemeMenu() {
  const theme = useTheme();
  const { theme: words } = useSpeech().words.common;
  return (
    <Menu label={words.label} button={<Icon name={theme === 'dark' ? 'moon' : 'sun'} />}>
      {THEMES.map((name) => (
        <button
          key={name}
          type="button"
          className={itemClass}
          aria-pressed={theme === name}
          onClick={() => chooseTheme(name)}
        >
          <Icon name={THEME_ICONS[name]} />
          {words[name]}
        </button>
      ))}
    </Menu>
  );
}

export function LanguageButton() {
  const { language, speak, words } = useSpeech();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <button type="button" className={toolClass} lang={other} onClick={() => speak(other)}>
      {words.common.language.other}
      <span className="unseen">: {words.common.language.switchTo}</span>
    </button>
  );
}
