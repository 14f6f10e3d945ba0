/** Sends a text on through the phone's own choice of ways; a browser that offers none copies it instead. */
import { useSpeech } from '../words/language.js';
import { useAnnounce } from './Announcer.js';
import { Button } from './Button.js';
import { Icon } from './icons.js';

export interface ShareButtonProps {
  readonly text: string;
  /** The word on the button where the phone offers a choice of ways. */
  readonly share: string;
  /** The word where the text is copied. */
  readonly copy: string;
  /** What is copied, for those who listen. */
  readonly what: string;
}

export function ShareButton({ text, share, copy, what }: ShareButtonProps) {
  const { common } = useSpeech().words;
  const announce = useAnnounce();
  const canShare = 'share' in navigator;
  const send = async (): Promise<void> => {
    if (canShare) {
      // Whoever closes the choice again has not failed.
      await navigator.share({ text }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(text);
    announce(common.copied(what));
  };
  return (
    <Button wide size="big" onClick={() => void send()}>
      <Icon name={canShare ? 'send' : 'copy'} />
      {canShare ? share : copy}
    </Button>
  );
}
