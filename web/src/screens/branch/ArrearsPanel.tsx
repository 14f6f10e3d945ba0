/** Arrears by district and age: a map of tiles to choose from, and a table that shows where the most is. */
import { useMemo, useState } from 'react';
import { serverTimeOf } from '../../live/server-clock.js';
import { heatOf } from '../../parts/heat.js';
import { HeatRamp, HeatTable } from '../../parts/HeatTable.js';
import { PiecePanel } from '../../parts/PiecePanel.js';
import { EmptyState } from '../../parts/States.js';
import { TileMap } from '../../parts/TileMap.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { AGES, type District, districtsOf } from './arrears.js';
import styles from './Branch.module.css';
import type { BranchDay } from './use-branch-day.js';

const MILLION = 1_000_000;

export function ArrearsPanel({ pieces, retry, zone, now }: BranchDay) {
  const { words, format } = useSpeech();
  const { arrears } = words.branch;
  const { arrearsMapping } = pieces;
  const place = ZONES[zone];
  return (
    <PiecePanel
      piece={arrearsMapping}
      onRetry={retry}
      zone={place}
      title={arrears.title}
      lead={
        arrearsMapping.value === null
          ? undefined
          : arrears.lead(format.timeOnDay(serverTimeOf(arrearsMapping.at), new Date(now), { zone: place }))
      }
      lines={10}
      aside={<HeatRamp less={arrears.less} more={arrears.more} />}
    >
      {({ groups }) =>
        groups.length === 0 ? (
          <EmptyState icon="check" title={arrears.empty} reason={arrears.emptyReason} />
        ) : (
          <Map groups={groups} mayCall={pieces.viewer.value?.may.assignNextCall === true} />
        )
      }
    </PiecePanel>
  );
}

function Map({ groups, mayCall }: { groups: Parameters<typeof districtsOf>[0]; mayCall: boolean }) {
  const { words, format } = useSpeech();
  const { arrears } = words.branch;
  const districts = useMemo(() => districtsOf(groups), [groups]);
  const [code, setCode] = useState<string | null>(null);
  const most = Math.max(...districts.map(({ rupiah }) => rupiah));
  const least = Math.min(...districts.map(({ rupiah }) => rupiah));
  const mostInCell = Math.max(...districts.flatMap(({ byAge }) => byAge));
  const sorted = districts.toSorted((one, other) => other.rupiah - one.rupiah);
  const chosen = districts.find((district) => district.code === code) ?? sorted[0];
  const millions = (rupiah: number): string => format.number(Math.round(rupiah / MILLION));
  return (
    <div className={styles['arrears']}>
      <div>
        <TileMap
          label={arrears.map}
          tiles={districts.map(({ code: id, name, rupiah }) => ({
            id,
            name,
            value: format.rupiahShort(rupiah),
            step: heatOf(rupiah, most, least),
          }))}
          chosen={chosen?.code ?? null}
          onChoose={setCode}
        />
        {chosen !== undefined && <Chosen {...chosen} mayCall={mayCall} />}
      </div>
      <div>
        <HeatTable
          label={arrears.table}
          columns={[arrears.district, ...AGES.map((age) => arrears.months[age]), arrears.total]}
          rows={sorted.map(({ code: id, name, byAge, rupiah }) => ({
            id,
            name,
            cells: byAge.map((part) => ({ text: millions(part), step: heatOf(part, mostInCell) })),
            sum: millions(rupiah),
          }))}
          chosen={chosen?.code ?? null}
        />
        <p className="muted small">{arrears.unit}</p>
      </div>
    </div>
  );
}

function Chosen({ code, name, rupiah, families, oldest, mayCall }: District & { readonly mayCall: boolean }) {
  const { words, format } = useSpeech();
  const { arrears } = words.branch;
  return (
    <p className="small" role="status">
      <b>{name}</b>: {arrears.chosen(format.rupiahShort(rupiah), format.number(families), arrears.months[oldest])}{' '}
      {mayCall && <a href={`/telekoleksi?wilayah=${code}`}>{arrears.queue(name)}</a>}
    </p>
  );
}
