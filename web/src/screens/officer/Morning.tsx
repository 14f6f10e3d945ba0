/** The sums of what waits, and one list for each kind of thing. */
import { useState } from 'react';
import type { OfficerMorningQuery } from '../../operations/officer.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Icon } from '../../parts/icons.js';
import { ListDetail, type ListItem } from '../../parts/ListDetail.js';
import { Panel } from '../../parts/Panel.js';
import { Segments } from '../../parts/Segments.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { useSpeech } from '../../words/language.js';
import { ApprovalDetail } from './ApprovalDetail.js';
import { BreakDetail } from './BreakDetail.js';
import { DoubtDetail } from './DoubtDetail.js';
import { Heading } from './Heading.js';
import styles from './Morning.module.css';
import { type DetailProps, type OfficerViewer, ageText, personText, thingsOf } from './morning.js';
import { SuspenseDetail } from './SuspenseDetail.js';

export interface MorningProps {
  readonly morning: OfficerMorningQuery;
  readonly viewer: OfficerViewer;
  readonly onDecided: () => void;
}

interface ListProps<Thing> extends Omit<DetailProps<Thing>, 'thing'> {
  readonly label: string;
  readonly things: readonly Thing[];
  readonly itemOf: (thing: Thing) => ListItem;
  readonly Detail: (props: DetailProps<Thing>) => React.ReactNode;
}

function Things<Thing>({ label, things, itemOf, Detail, ...rest }: ListProps<Thing>) {
  const { empty } = useSpeech().words.officer;
  if (things.length === 0)
    return (
      <Panel title={label} flush>
        <EmptyState icon="check" title={empty.title} reason={empty.reason} />
      </Panel>
    );
  const byKey = new Map(things.map((thing) => [itemOf(thing).key, thing]));
  return (
    <ListDetail label={label} items={things.map(itemOf)}>
      {(key) => {
        const thing = byKey.get(key);
        return thing !== undefined && <Detail key={key} thing={thing} {...rest} />;
      }}
    </ListDetail>
  );
}

/** How a thing of each kind shows in its list. */
function useItems(viewer: OfficerViewer) {
  const { words, format } = useSpeech();
  const say = words.officer;
  const owner = (who: string | null) =>
    who === null ? null : (
      <Tag tone={who === viewer.subject ? 'note' : 'plain'} icon="user">
        {personText(who, viewer, say)}
      </Tag>
    );
  const row = (since: string, who: string | null) => (
    <>
      {owner(who)}
      {ageText(since, viewer.now, say)}
    </>
  );
  return {
    suspense: (item: Parameters<typeof SuspenseDetail>[0]['thing']): ListItem => ({
      key: item.paymentId,
      title: say.suspense.reason[item.reason],
      amount: format.rupiah(item.amount),
      about: item.proposal?.state === 'PROPOSED' ? say.waits : (item.partnerName ?? item.reference),
      age: row(item.since, item.proposal?.state === 'PROPOSED' ? item.proposal.proposedBy : item.owner),
    }),
    breaks: (item: Parameters<typeof BreakDetail>[0]['thing']): ListItem => ({
      key: item.id,
      title: say.breaks.class[item.class],
      amount: format.rupiah(item.amountInFile ?? item.amountHere ?? 0),
      about: item.proposal === null ? item.partnerCode : say.waits,
      age: row(item.openedAt, item.proposal?.proposedBy ?? item.owner),
    }),
    doubts: (item: Parameters<typeof DoubtDetail>[0]['thing']): ListItem => ({
      key: item.id,
      title: say.doubts.source[item.source],
      amount: item.amount === null ? undefined : format.rupiah(item.amount),
      about: item.partnerCode,
      age: row(item.raisedAt, null),
    }),
    approvals: (item: Parameters<typeof ApprovalDetail>[0]['thing']): ListItem => ({
      key: item.nodeId,
      title: item.what,
      amount: item.amount === null ? undefined : format.rupiah(item.amount),
      about: item.family?.label ?? item.proposedBy?.replace(/^local:/, '').replaceAll('-', ' ') ?? '',
      age: row(item.since, item.isOwn ? viewer.subject : null),
    }),
  };
}

type Tab = 'suspense' | 'breaks' | 'doubts' | 'approvals';

export function Morning({ morning, viewer, onDecided }: MorningProps) {
  const { words } = useSpeech();
  const say = words.officer;
  const announce = useAnnounce();
  const [tab, setTab] = useState<Tab>('suspense');
  const [told, setTold] = useState<string | null>(null);
  const items = useItems(viewer);
  const things = thingsOf(morning);
  const onDone = (what: string): void => {
    setTold(what);
    announce(what);
    onDecided();
  };
  const shared = { viewer, onDone };
  const segments = (['suspense', 'breaks', 'doubts', 'approvals'] as const).flatMap((key) => {
    const list = things[key];
    return list === null ? [] : [{ key, word: say.tab[key], count: list.length }];
  });
  return (
    <>
      <Heading morning={morning} viewer={viewer} />
      {told !== null && (
        <p className={styles['told']}>
          <Icon name="check" size={16} /> {told}
        </p>
      )}
      <Segments isHead label={say.kinds} segments={segments} chosen={tab} onChoose={setTab}>
        {tab === 'suspense' && (
          <Things
            label={say.tab[tab]}
            things={things.suspense}
            itemOf={items.suspense}
            Detail={SuspenseDetail}
            {...shared}
          />
        )}
        {tab === 'breaks' && (
          <Things
            label={say.tab[tab]}
            things={things.breaks ?? []}
            itemOf={items.breaks}
            Detail={BreakDetail}
            {...shared}
          />
        )}
        {tab === 'doubts' && (
          <Things
            label={say.tab[tab]}
            things={things.doubts ?? []}
            itemOf={items.doubts}
            Detail={DoubtDetail}
            {...shared}
          />
        )}
        {tab === 'approvals' && (
          <Things
            label={say.tab[tab]}
            things={things.approvals}
            itemOf={items.approvals}
            Detail={ApprovalDetail}
            {...shared}
          />
        )}
      </Segments>
    </>
  );
}
