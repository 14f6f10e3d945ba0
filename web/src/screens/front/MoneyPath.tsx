/** The picture of the money's path: from the three ways to pay through one commit to the phone and the dashboard. */
import { useSpeech } from '../../words/language.js';
import styles from './FrontScreen.module.css';

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly kind?: 'plain' | 'commit' | 'active';
}

const LINE = 18;

function Box({ x, y, width, lines, kind = 'plain' }: BoxProps) {
  const [title, ...rest] = lines;
  return (
    <g className={styles[kind]}>
      <rect x={x} y={y} width={width} height={36 + rest.length * LINE} rx="8" />
      <text x={x + 14} y={y + 24} className={styles['boxTitle']}>
        {title}
      </text>
      {rest.map((line, index) => (
        <text key={line} x={x + 14} y={y + 24 + (index + 1) * LINE}>
          {line}
        </text>
      ))}
    </g>
  );
}

export function MoneyPath() {
  const { path } = useSpeech().words.front;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={path.title}>
      <svg viewBox="0 0 960 290" className={styles['path']} role="img" aria-label={path.picture}>
        <g className={styles['wires']}>
          <path d="M176 47h34v96h40M176 143h74M176 239h34v-96" />
          <path d="M428 143h52M660 143h40v-70h38M700 143v70h38" />
          <path d="M570 222v46h260v-24" strokeDasharray="4 4" />
        </g>
        <Box x={4} y={20} width={172} lines={path.bank} />
        <Box x={4} y={116} width={172} lines={path.minimarket} />
        <Box x={4} y={212} width={172} lines={path.atm} />
        <Box x={250} y={116} width={178} lines={path.webhook} />
        <Box x={480} y={92} width={180} lines={path.commit} kind="commit" />
        <Box x={738} y={46} width={218} lines={path.phone} kind="active" />
        <Box x={738} y={186} width={218} lines={path.dashboard} />
        <text x="586" y="262">
          {path.missed}
        </text>
      </svg>
    </div>
  );
}
