/** Places as tiles, each in the colour of how much there is: a map that needs no borders. A tile chooses its place. */
import { heatStyle } from './heat.js';
import styles from './Heat.module.css';

export interface Tile {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** How much there is, in steps of colour. */
  readonly step: number;
}

export interface TileMapProps {
  readonly label: string;
  readonly tiles: readonly Tile[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

export function TileMap({ label, tiles, chosen, onChoose }: TileMapProps) {
  return (
    <div className={styles['tiles']} role="group" aria-label={label}>
      {tiles.map(({ id, name, value, step }) => (
        <button
          key={id}
          type="button"
          className={styles['tile']}
          style={heatStyle(step)}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          <span>{name}</span>
          <b>{value}</b>
        </button>
      ))}
    </div>
  );
}
