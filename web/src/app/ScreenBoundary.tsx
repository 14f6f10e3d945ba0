/** Keeps a fault of one screen from taking the page with it: it says so, and offers to begin the screen anew. */
import { Component, type ReactNode } from 'react';
import { ErrorState } from '../parts/States.js';

interface State {
  readonly error: Error | null;
}

export class ScreenBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ErrorState error={{}} onRetry={() => location.reload()} />;
  }
}
