/** The phone of the cadre at the family's door: the real page in a frame, which turns green by itself. */
import { useSpeech } from '../../words/language.js';
import styles from './SandboxScreen.module.css';

export function PhonePanel({ familyId }: { familyId: string }) {
  const { phone: told } = useSpeech().words.sandbox;
  const address = `/kader/keluarga/${encodeURIComponent(familyId)}`;
  return (
    <div className={styles['phone']}>
      <iframe className={styles['glass']} title={told.title} src={`${address}?as=cadre&embed=1`} />
      <a href={address} target="_blank" rel="noreferrer">
        {told.open}
      </a>
    </div>
  );
}
