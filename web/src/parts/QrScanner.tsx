/** Reads a QR code with the phone's camera, in browsers that can: elsewhere there is no such button. */
import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.js';
import { Icon } from './icons.js';
import styles from './QrScanner.module.css';

/** What Chromium on Android offers; no other browser has it, and TypeScript does not know it. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  interface Window {
    BarcodeDetector?: new (options: { formats: readonly string[] }) => Detector;
  }
}

/** How often the picture is looked at. */
const LOOK_EVERY_MS = 250;

export interface QrScannerProps {
  readonly words: {
    readonly scan: string;
    readonly scanning: string;
    readonly stopScan: string;
    readonly noCamera: string;
  };
  readonly onRead: (text: string) => void;
}

/** Shows the camera's picture and reads codes in it, until one was read or it is taken away. */
function Camera({ onRead, onFailure }: { onRead: (text: string) => void; onFailure: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onRead, onFailure });
  useEffect(() => {
    told.current = { onRead, onFailure };
  });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const begin = async (): Promise<void> => {
      const detector =
        window.BarcodeDetector === undefined ? null : new window.BarcodeDetector({ formats: ['qr_code'] });
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const picture = video.current;
      if (isOver || picture === null || detector === null) return stop();
      picture.srcObject = stream;
      await picture.play();
      timer = setInterval(() => {
        void detector.detect(picture).then(([found]) => found !== undefined && told.current.onRead(found.rawValue));
      }, LOOK_EVERY_MS);
    };
    const stop = (): void => {
      isOver = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    begin().catch(() => told.current.onFailure());
    return stop;
  }, []);
  return <video ref={video} className={styles['camera']} muted playsInline />;
}

export function QrScanner({ words, onRead }: QrScannerProps) {
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  if (window.BarcodeDetector === undefined) return null;
  if (state === 'open')
    return (
      <div className={styles['scanner']}>
        <Camera
          onRead={(text) => {
            setState('closed');
            onRead(text);
          }}
          onFailure={() => setState('failed')}
        />
        <p role="status">{words.scanning}</p>
        <Button onClick={() => setState('closed')}>{words.stopScan}</Button>
      </div>
    );
  return (
    <>
      <Button size="big" onClick={() => setState('open')}>
        <Icon name="qr" />
        {words.scan}
      </Button>
      {state === 'failed' && <p role="alert">{words.noCamera}</p>}
    </>
  );
}
