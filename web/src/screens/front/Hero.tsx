/**
 * The promise of the front page, and beside it the phone that keeps it: in a sandbox a press pays a family's bill, and the
 * card turns while one looks. Where nobody can pay, the phone is a picture.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { ApiProvider } from '../../live/api.js';
import { type Bill, useBillsToTry, usePaying } from '../../live/paying-a-bill.js';
import { SandboxDocument } from '../../operations/sandbox.js';
import { useAnnounce } from '../../parts/Announcer.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { Icon } from '../../parts/icons.js';
import { useSpeech } from '../../words/language.js';
import { HeroPhone, PicturedPhone } from './HeroPhone.js';
import styles from './Hero.module.css';

const SANDBOX = '/sandbox';

/** The sentence with what one can press below it, and the phone. */
function Sentence({ actions, phone }: { actions: ReactNode; phone: ReactNode }) {
  const { front } = useSpeech().words;
  return (
    <div className={styles['hero']}>
      <div className={styles['promise']}>
        <h1>
          {front.pays}
          <br />
          {front.card} <span className={styles['active']}>{front.active}</span>.
          <br />
          {front.door}
        </h1>
        <p>{front.lead}</p>
        <div className="row wrap">{actions}</div>
      </div>
      {phone}
    </div>
  );
}

function Steps() {
  const { front } = useSpeech().words;
  return (
    <ButtonLink href={SANDBOX} kind="quiet" size="big">
      {front.steps}
    </ButtonLink>
  );
}

/** One family: its card is suspended until the press, and active after it. */
function Door({ bill, onNext }: { bill: Bill; onNext: () => void }) {
  const { words } = useSpeech();
  const { front, common, card } = words;
  const announce = useAnnounce();
  const { isSending, answer, error, covered, seenMs, pay } = usePaying(bill);
  useEffect(() => {
    if (covered !== null)
      announce(`${common.status.ACTIVE}. ${card.moment.again(covered.covered, covered.of)}`, 'assertive');
  }, [covered, announce, common, card]);
  const delivery = answer?.__typename === 'BillPaid' ? answer.delivery : null;
  const refusal =
    error === null ? (answer !== null && 'message' in answer ? answer.message : null) : common.failed.server;
  const isAwaited = isSending || delivery !== null;
  const phone = useRef<HTMLElement>(null);
  const press = (): void => {
    phone.current?.scrollIntoView({ block: 'nearest' }); // on a small screen it may lie below
    pay({ channel: 'MINIMARKET', amount: null });
  };
  return (
    <Sentence
      actions={
        <>
          <Button
            kind="primary"
            size="big"
            unavailable={covered === null && isAwaited ? front.paying : undefined}
            onClick={covered === null ? press : onNext}
          >
            <Icon name={covered === null ? 'bolt' : 'replay'} />
            {covered === null ? front.pay : front.next}
          </Button>
          <Steps />
          {refusal !== null && <p role="alert">{refusal}</p>}
        </>
      }
      phone={<HeroPhone ref={phone} bill={bill} covered={covered} seenMs={seenMs} delivery={delivery} />}
    />
  );
}

function WithoutBills() {
  return <Sentence actions={<Steps />} phone={<PicturedPhone />} />;
}

function Waiting() {
  const { words } = useSpeech();
  return (
    <Sentence
      actions={
        <>
          <Button kind="primary" size="big" unavailable={words.common.loading}>
            <Icon name="bolt" />
            {words.front.pay}
          </Button>
          <Steps />
        </>
      }
      phone={<PicturedPhone isComing />}
    />
  );
}

function Doors() {
  const { bills, error } = useBillsToTry();
  const [place, setPlace] = useState(0);
  if (bills === null) return error === null ? <Waiting /> : <WithoutBills />;
  const bill = bills[place];
  if (bill === undefined) return <WithoutBills />;
  return <Door key={bill.id} bill={bill} onNext={() => setPlace((before) => before + 1)} />;
}

/** Production has no personas: whoever works with Sigap goes to a screen and signs in there. */
function Visitor() {
  const { common } = useSpeech().words;
  const [{ data, error }] = useQuery({ query: SandboxDocument });
  const token = data?.personas?.find(({ key }) => key === 'cadre')?.token ?? null;
  if (token !== null)
    return (
      <ApiProvider token={token}>
        <Doors />
      </ApiProvider>
    );
  if (data === undefined && error === undefined) return <Waiting />;
  if (error === undefined || error.networkError !== undefined) return <WithoutBills />;
  return (
    <Sentence
      actions={
        <ButtonLink href="#screens" kind="primary" size="big">
          {common.allScreens}
        </ButtonLink>
      }
      phone={<PicturedPhone />}
    />
  );
}

export function Hero() {
  return (
    <ApiProvider token={null}>
      <Visitor />
    </ApiProvider>
  );
}
