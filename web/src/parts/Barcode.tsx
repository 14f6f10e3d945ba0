/** A number as bars that a till's scanner reads (Code 128), black on white in every theme. */
import code128 from 'jsbarcode/bin/barcodes/CODE128';
import styles from './Codes.module.css';

/** The bars that belong together, as one path: each `1` is a bar one unit wide. */
function barsOf(digits: string): { path: string; width: number } {
  const { data } = new code128.CODE128(digits, {}).encode();
  const bars = [...data.matchAll(/1+/g)].map(({ 0: bar, index }) => `M${index} 0h${bar.length}v60h-${bar.length}z`);
  return { path: bars.join(''), width: data.length };
}

export function Barcode({ digits, label }: { digits: string; label: string }) {
  const { path, width } = barsOf(digits);
  return (
    <svg
      className={styles['bars']}
      viewBox={`-10 0 ${width + 20} 60`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
