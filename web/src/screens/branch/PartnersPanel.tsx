/** How the calls of each payment partner go today: whether they come, and whether they are turned away. */
import { PiecePanel } from '../../parts/PiecePanel.js';
import { Sparkline } from '../../parts/Sparkline.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import styles from './Branch.module.css';
import { howLong } from './how-long.js';
import type { BranchDay } from './use-branch-day.js';

/** A partner that called today and has been silent for longer than this is looked at. */
const SILENT_AFTER_MS = 2 * 3_600_000;
const HOURS = 24;
/** Longer times are written in minutes. */
const SECONDS_UNTIL = 120;

/** Where payments in doubt are asked about. */
const DOUBTS = '/petugas/diragukan';

type Health = NonNullable<BranchDay['pieces']['partnerHealth']['value']>[number];

export function PartnersPanel({ pieces, retry, zone, now }: BranchDay) {
  const { partners: told } = useSpeech().words.branch;
  const columns = [told.count, told.booked, told.p95, told.last];
  const mayAsk = pieces.viewer.value?.may.askPartner === true;
  return (
    <PiecePanel
      piece={pieces.partnerHealth}
      onRetry={retry}
      zone={ZONES[zone]}
      title={told.title}
      lead={told.lead}
      flush
      lines={6}
      footer={(partners) => partners.length > 0 && <p className="muted small">{told.explained}</p>}
    >
      {(partners) =>
        partners.length === 0 ? (
          <EmptyState title={told.empty} reason={told.emptyReason} />
        ) : (
          <div className="scroll" tabIndex={0} role="group" aria-label={told.title}>
            <table className={styles['rows']}>
              <thead>
                <tr>
                  <th scope="col">{told.partner}</th>
                  <th scope="col">{told.calls}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col" className="number">
                      {column}
                    </th>
                  ))}
                  <th scope="col">{told.state}</th>
                </tr>
              </thead>
              <tbody>
                {partners.map((partner) => (
                  <Row key={partner.partnerId} {...partner} now={now} zone={ZONES[zone]} mayAsk={mayAsk} />
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </PiecePanel>
  );
}

type RowProps = Health & { readonly now: number; readonly zone: string; readonly mayAsk: boolean };

function Row({ zone, now, mayAsk, ...health }: RowProps) {
  const { words, format } = useSpeech();
  const { partners: told, complaints: time } = words.branch;
  const { partnerName, calls, confirmed, hours, p95SecondsToPost, lastCallAt, refused, doubtsOpen } = health;
  const soon = (seconds: number): string =>
    seconds < SECONDS_UNTIL ? told.seconds(format.number(Math.round(seconds))) : howLong(seconds * 1_000, time);
  const byHour = Array.from({ length: HOURS }, (_, hour) => hours.find((one) => one.hour === hour)?.calls ?? 0);
  return (
    <tr>
      <th scope="row">{partnerName}</th>
      <td>
        <Sparkline values={byHour} isTroubled={refused > 0 || doubtsOpen > 0} />
      </td>
      <td className="number">{format.number(calls)}</td>
      <td className="number">{format.number(confirmed)}</td>
      <td className="number">{p95SecondsToPost === null ? told.none : soon(p95SecondsToPost)}</td>
      <td className="number">
        {lastCallAt === null ? told.none : format.timeOnDay(lastCallAt, new Date(now), { zone })}
      </td>
      <td>
        <State {...health} now={now} mayAsk={mayAsk} />
      </td>
    </tr>
  );
}

function State({ calls, confirmed, refused, doubtsOpen, lastCallAt, now, mayAsk }: Omit<RowProps, 'zone'>) {
  const { words, format } = useSpeech();
  const { partners: told, complaints: time } = words.branch;
  if (refused > 0)
    return (
      <Tag tone="bad" icon="alert">
        {told.refused(format.number(refused))}
      </Tag>
    );
  if (doubtsOpen > 0)
    return (
      <>
        <Tag tone="warning" icon="alert">
          {told.doubts(format.number(doubtsOpen))}
        </Tag>
        <p className="muted small">{mayAsk ? <a href={DOUBTS}>{told.askDoubts}</a> : told.operatorAsks}</p>
      </>
    );
  if (calls === 0 || lastCallAt === null) return <Tag icon="pause">{confirmed > 0 ? told.noCalls : told.quiet}</Tag>;
  const silence = now - Date.parse(lastCallAt);
  if (silence > SILENT_AFTER_MS)
    return (
      <Tag tone="warning" icon="clock">
        {told.silent(howLong(silence, time))}
      </Tag>
    );
  return (
    <Tag tone="good" icon="check">
      {told.healthy}
    </Tag>
  );
}
