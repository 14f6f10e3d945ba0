/** The families that owe, found by name or street; without signal those that the phone keeps. */
import { useState } from 'react';
import { useKeptQuery } from '../../live/kept-query.js';
import { TextField } from '../../parts/Field.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/States.js';
import { type Door, TaskRow } from '../../parts/TaskRow.js';
import { type FamiliesBehindQuery, FamiliesBehindDocument } from '../../operations/families-behind.js';
import { useSpeech } from '../../words/language.js';
import type { Words } from '../../words/words.js';
import { CadrePhone } from './CadrePhone.js';
import { doorHref, nameOf } from './doors.js';
import styles from './Tasks.module.css';

type Row = NonNullable<FamiliesBehindQuery['families']>['edges'][number]['node'];

function monthsText({ monthsInArrears, billedMonths }: Row['arrears'], { cadre: { families } }: Words): string {
  const months = families.months(monthsInArrears);
  return billedMonths < monthsInArrears ? `${months}, ${families.billed(billedMonths)}` : months;
}

const doorOf = ({ id, label, arrears }: Row, words: Words): Door => ({
  href: doorHref(id),
  number: null,
  name: nameOf(label),
  address: label.split(' · ')[1] ?? '',
  amount: arrears.dueNow,
  isActive: arrears.status === 'ACTIVE' && arrears.dueNow === 0,
  why: { tone: 'plain', icon: 'clock', text: monthsText(arrears, words) },
  meters: null,
});

export function FamiliesView() {
  const { words } = useSpeech();
  const { families } = words.cadre;
  const [search, setSearch] = useState('');
  const { data, at, isFresh, error, reload } = useKeptQuery({
    name: 'families',
    query: FamiliesBehindDocument,
    variables: { after: null },
  });
  const wanted = search.trim().toLowerCase();
  const found = (data?.families?.edges ?? []).filter(({ node }) => node.label.toLowerCase().includes(wanted));
  return (
    <CadrePhone section="family" title={families.title} at={at} isFresh={isFresh}>
      <div className={styles['search']}>
        <TextField
          label={families.search}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {error !== undefined && <ErrorState error={error} onRetry={reload} />}
      {data === undefined && error === undefined && <Skeleton lines={8} />}
      {data !== undefined && found.length === 0 && <EmptyState title={families.none} reason={families.noneReason} />}
      {found.length > 0 && (
        <ul className={styles['list']}>
          {found.map(({ node }) => (
            <TaskRow key={node.id} {...doorOf(node, words)} />
          ))}
        </ul>
      )}
    </CadrePhone>
  );
}
