/** The title of a view. It takes the focus when one comes from another view, so that a reader begins there. */
import { type ReactNode, useEffect, useRef } from 'react';

let isFirstView = true;

export function Title({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstView) title.current?.focus();
    isFirstView = false;
  }, []);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
