/** Every way in which the family itself can pay the one sum: a virtual account, a code for a till, or a terminal. */
import { type ReactNode, useState } from 'react';
import { inGroups } from '../words/format.js';
import { useSpeech } from '../words/language.js';
import { Barcode } from './Barcode.js';
import { Button } from './Button.js';
import { CopyButton } from './CopyButton.js';
import { Icon } from './icons.js';
import { Note } from './Note.js';
import { QrCode } from './QrCode.js';
import { Segments } from './Segments.js';
import { type VirtualAccountShown, VirtualAccounts } from './VirtualAccounts.js';
import styles from './WaysToPay.module.css';

export interface CodeShown {
  readonly code: string;
  readonly amount: number;
  readonly expiresAt: string;
  readonly chainName: string;
  readonly instruction: string;
}

export interface WaysToPayProps {
  readonly accounts: readonly VirtualAccountShown[];
  readonly codes: readonly CodeShown[];
  readonly zone: string;
  /** The chains for which a code can be asked now. */
  readonly chains: readonly { readonly code: string; readonly name: string }[];
  readonly onAsk: (chainCode: string) => void;
  /** Why no code can be asked now. */
  readonly unavailable?: string | undefined;
  /** The cadre's terminal, where there is one. */
  readonly terminal?: ReactNode;
  /** What went wrong with the last one that was asked for. */
  readonly refusal?: string | undefined;
}

function Code({ code, amount, expiresAt, chainName, zone }: CodeShown & { zone: string }) {
  const { words, format } = useSpeech();
  const { ways } = words.card;
  return (
    <div className={styles['code']}>
      <div className={styles['sheet']}>
        <Barcode digits={code} label={ways.barcode(code)} />
        <div className={styles['typed']}>{inGroups(code)}</div>
      </div>
      <CopyButton text={code} what={ways.code} wide size="big">
        {ways.copyCode}
      </CopyButton>
      <div className={styles['how']}>
        <QrCode text={code} label={ways.qr} />
        <ol>
          <li>{ways.toTill(chainName)}</li>
          <li>{ways.showCode(format.rupiah(amount))}</li>
          <li>{ways.validUntil(format.day(expiresAt, zone), format.timeWithZone(expiresAt, zone))}</li>
        </ol>
      </div>
    </div>
  );
}

function Minimarket({ codes, zone, chains, onAsk, unavailable, refusal }: WaysToPayProps) {
  const { ways } = useSpeech().words.card;
  return (
    <>
      {codes.map((code) => (
        <Code key={code.code} {...code} zone={zone} />
      ))}
      {codes.length === 0 && <p className="second">{ways.noCode}</p>}
      {refusal !== undefined && (
        <p role="alert" className={styles['refusal']}>
          {refusal}
        </p>
      )}
      {chains.map(({ code, name }) => (
        <Button key={code} wide size="big" unavailable={unavailable} onClick={() => onAsk(code)}>
          <Icon name="shop" />
          {ways.ask(name)}
        </Button>
      ))}
    </>
  );
}

export function WaysToPay(props: WaysToPayProps) {
  const { ways } = useSpeech().words.card;
  const [way, setWay] = useState<'bank' | 'minimarket' | 'terminal'>('bank');
  return (
    <section className={styles['ways']}>
      <h2>{ways.title}</h2>
      <Segments
        label={ways.title}
        segments={[
          { key: 'bank', word: ways.bankAndAtm },
          { key: 'minimarket', word: ways.minimarket },
          ...(props.terminal === undefined ? [] : [{ key: 'terminal' as const, word: ways.terminal }]),
        ]}
        chosen={way}
        onChoose={setWay}
      >
        {way === 'bank' && <VirtualAccounts accounts={props.accounts} />}
        {way === 'minimarket' && <Minimarket {...props} />}
        {way === 'terminal' && props.terminal}
      </Segments>
      <Note icon="shield" tone="warning">
        <b>{ways.neverCash}</b> {ways.paysItself}
      </Note>
    </section>
  );
}
