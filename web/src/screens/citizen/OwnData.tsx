/** What a family may ask about its data: what it asked and how it was answered, a copy of everything, and who saw it. */
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { type OwnDataQuery, OwnDataDocument } from '../../operations/own-data.js';
import { Button } from '../../parts/Button.js';
import { ErrorState, Skeleton } from '../../parts/States.js';
import { useSpeech } from '../../words/language.js';
import { AskCorrection } from './AskCorrection.js';
import { AskObjection } from './AskObjection.js';
import styles from './CitizenScreen.module.css';
import { OwnCopy } from './OwnCopy.js';
import { OwnRequests } from './OwnRequests.js';

function Seen({ seen }: { seen: NonNullable<OwnDataQuery['whoSawMyData']> }) {
  const { words, format } = useSpeech();
  const { seen: told } = words.citizen.data;
  return (
    <section className={styles['apart']}>
      <h3>{told.title}</h3>
      <p className="second">{seen.totalCount === 0 ? told.nobody : told.lead(seen.edges.length, seen.totalCount)}</p>
      <ul className={styles['bullets']}>
        {seen.edges.map(({ node: { readAt, explanation } }) => (
          <li key={`${readAt} ${explanation}`}>
            {format.day(readAt)}, {format.timeWithZone(readAt)}: {explanation}
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface OwnDataProps {
  readonly token: string;
  readonly onBack: () => void;
}

export function OwnData({ token, onBack }: OwnDataProps) {
  const { data: told } = useSpeech().words.citizen;
  const title = useRef<HTMLHeadingElement>(null);
  const [{ data, error }, ask] = useQuery({ query: OwnDataDocument, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {told.title}
      </h2>
      <p className="second">{told.lead}</p>
      {data === undefined &&
        (error === undefined ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={again} />)}
      {data?.myDataRequests && (
        <OwnRequests requests={data.myDataRequests.edges.map(({ node }) => node)} onChanged={again} />
      )}
      <AskCorrection onAsked={again} />
      <AskObjection onAsked={again} />
      <OwnCopy token={token} />
      {data?.whoSawMyData && <Seen seen={data.whoSawMyData} />}
      <p className={styles['form']}>
        <Button onClick={onBack}>{told.back}</Button>
      </p>
    </>
  );
}
