/** The shape of a few numbers, without axes: whether something rises, falls, or has gone quiet. */
import styles from './Sparkline.module.css';

const WIDTH = 84;
const HEIGHT = 24;
const MARGIN = 2;

export function Sparkline({ values, isTroubled = false }: { values: readonly number[]; isTroubled?: boolean }) {
  const most = Math.max(1, ...values);
  const step = WIDTH / Math.max(1, values.length - 1);
  const points = values.map((value, place) => {
    const y = HEIGHT - MARGIN - (value / most) * (HEIGHT - 2 * MARGIN);
    return `${(place * step).toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg className={styles['spark']} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {points.length > 1 && <path className={isTroubled ? styles['troubled'] : undefined} d={`M${points.join('L')}`} />}
    </svg>
  );
}
