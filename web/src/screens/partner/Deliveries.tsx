/** The partner's calls, the newest first, by their states, and one of them in full. */
import type { PartnerDeliveryState, PartnerPageQuery } from '../../operations/partner.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { ListDetail } from '../../parts/ListDetail.js';
import { Panel } from '../../parts/Panel.js';
import { EmptyState } from '../../parts/States.js';
import { Tag } from '../../parts/Tag.js';
import { ZONES } from '../../words/format.js';
import { useSpeech } from '../../words/language.js';
import { DeliveryDetail } from './DeliveryDetail.js';
import { LOOKS, STATES } from './delivery-looks.js';
import styles from './PartnerScreen.module.css';

type Connection = PartnerPageQuery['partnerDeliveries'];

export interface DeliveriesProps {
  readonly connection: Connection;
  readonly state: PartnerDeliveryState | null;
  readonly onState: (state: PartnerDeliveryState | null) => void;
  readonly onMore: () => void;
  readonly onReplayed: () => void;
  readonly zone: keyof typeof ZONES;
  /** The server's time. */
  readonly now: Date;
  /** The call that the address of the page names. */
  readonly address: { readonly key: string | null; readonly onChange: (key: string) => void };
}

function Filter({ state, onState }: Pick<DeliveriesProps, 'state' | 'onState'>) {
  const say = useSpeech().words.partner;
  return (
    <label className={styles['filter']}>
      <h2>{say.deliveries}</h2>
      <span className="unseen">{say.filter}</span>
      <select
        value={state ?? ''}
        onChange={({ target }) => onState(STATES.find((known) => known === target.value) ?? null)}
      >
        <option value="">{say.all}</option>
        {STATES.map((known) => (
          <option key={known} value={known}>
            {say.state[known]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Deliveries(props: DeliveriesProps) {
  const { connection, state, onState, onMore, onReplayed, zone, now, address } = props;
  const { words, format } = useSpeech();
  const say = words.partner;
  const deliveries = (connection?.edges ?? []).map(({ node }) => node);
  const filter = <Filter state={state} onState={onState} />;
  if (deliveries.length === 0)
    return (
      <Panel title={say.deliveries} flush>
        {state !== null && filter}
        <EmptyState
          title={state === null ? say.none : say.noneFilter}
          {...(state === null && {
            reason: say.noneReason,
            action: <ButtonLink href="/sandbox">{say.toSandbox}</ButtonLink>,
          })}
        />
      </Panel>
    );
  return (
    <ListDetail
      label={say.deliveries}
      head={filter}
      address={address}
      foot={
        connection?.pageInfo.hasNextPage === true && (
          <div className={styles['foot']}>
            <Button kind="quiet" onClick={onMore}>
              {say.more}
            </Button>
          </div>
        )
      }
      items={deliveries.map(({ id, state: at, amount, reference, receivedAt }) => ({
        key: id,
        title: <Tag {...LOOKS[at]}>{say.state[at]}</Tag>,
        amount: amount === null ? undefined : format.rupiah(amount),
        about: <span className="typed">{reference ?? '—'}</span>,
        age: format.timeOnDay(receivedAt, now, { zone: ZONES[zone], exact: 'zone' }),
      }))}
    >
      {(key) => {
        const delivery = deliveries.find(({ id }) => id === key);
        return delivery !== undefined && <DeliveryDetail key={key} {...{ delivery, onReplayed, zone }} />;
      }}
    </ListDetail>
  );
}
