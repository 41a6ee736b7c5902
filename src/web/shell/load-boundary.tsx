import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useMessages } from '../language/use-messages.js';

interface LoadBoundaryProps {
  /** Where the reader is: what could not be loaded is tried again elsewhere. */
  at?: string;
  children: ReactNode;
}

/**
 * Stands around parts of the page that are loaded when they are needed: where one cannot be (the connection is lost, or
 * the service was upgraded since), the rest of the page stays and says so.
 */
export class LoadBoundary extends Component<LoadBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: LoadBoundaryProps) {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? <NotLoaded /> : this.props.children;
  }
}

function NotLoaded() {
  const { message, hint, reload } = useMessages().notLoaded;
  return (
    <div className="notice problem" role="alert">
      <p className="problem-message">{message}</p>
      <p>{hint}</p>
      <Button size="small" onClick={() => location.reload()}>
        {reload}
      </Button>
    </div>
  );
}
