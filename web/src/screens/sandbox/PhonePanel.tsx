/** The phone of the cadre at the family's door: the real page in a frame, which turns green by itself. */
import { useTheme } from '../../style/theme.js';
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

export function PhonePanel({ familyId }: { familyId: string }) {
  const { language, words } = useSpeech();
  const { phone: told } = words.sandbox;
  const theme = useTheme();
  const address = `/kader/keluarga/${encodeURIComponent(familyId)}`;
  return (
    <div className={styles['phone']}>
      <iframe
        className={styles['glass']}
        title={told.title}
        src={`${address}?as=cadre&lang=${language}&theme=${theme}`}
      />
      <a href={address} target="_blank" rel="noreferrer">
        {told.open}
      </a>
    </div>
  );
}
