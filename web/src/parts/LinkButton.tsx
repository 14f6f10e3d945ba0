/** A way to another view of the same screen, as wide and as high as a thumb needs. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './LinkButton.module.css';

export interface LinkButtonProps {
  readonly href: string;
  readonly kind?: 'plain' | 'primary';
  readonly children: ReactNode;
}

export function LinkButton({ href, kind = 'plain', children }: LinkButtonProps) {
  return (
    <Link href={href} className={`${styles['link']} ${kind === 'primary' ? styles['primary'] : ''}`}>
      {children}
    </Link>
  );
}
