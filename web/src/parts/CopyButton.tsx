/** Copies a number that people type, and says so. */
import type { ReactNode } from 'react';
import { useSpeech } from '../words/language.js';
import { useAnnounce } from './Announcer.js';
import { Button, type Look } from './Button.js';
import { Icon } from './icons.js';

export interface CopyButtonProps extends Look {
  readonly text: string;
  /** What is copied, for those who listen. */
  readonly what: string;
  /** What the button shows beside its icon. */
  readonly children?: ReactNode;
}

export function CopyButton({ text, what, children, ...look }: CopyButtonProps) {
  const { common } = useSpeech().words;
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    announce(common.copied(what));
  };
  return (
    <Button {...look} onClick={() => void copy()}>
      <Icon name="copy" />
      {children ?? (
        <span className="unseen">
          {common.copy} {what}
        </span>
      )}
    </Button>
  );
}
