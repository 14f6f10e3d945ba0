/** A button, and a link that looks like one. A button that cannot be used now stays in reach and says why. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './Button.module.css';

export interface Look {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'usual' | 'big';
  readonly wide?: boolean;
}

function classesOf({ kind = 'plain', size = 'usual', wide = false }: Look): string {
  return [styles['button'], kind !== 'plain' && styles[kind], size !== 'usual' && styles[size], wide && styles['wide']]
    .filter(Boolean)
    .join(' ');
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** Why it cannot be pressed now; it stays focusable, and the reason is read with it. */
  readonly unavailable?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ kind, size, wide, unavailable, onClick, children, ...rest }: ButtonProps) {
  const look = { ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) };
  return (
    <button
      type="button"
      {...rest}
      className={classesOf(look)}
      aria-disabled={unavailable === undefined ? undefined : true}
      title={unavailable}
      onClick={unavailable === undefined ? onClick : (event) => event.preventDefault()}
    >
      {children}
      {unavailable !== undefined && <span className="unseen">. {unavailable}</span>}
    </button>
  );
}

export interface ButtonLinkProps extends Look, AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly children: ReactNode;
}

export function ButtonLink({ kind, size, wide, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classesOf({ ...(kind && { kind }), ...(size && { size }), ...(wide && { wide }) })}>
      {children}
    </a>
  );
}
