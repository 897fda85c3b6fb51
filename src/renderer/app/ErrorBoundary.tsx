import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { i18next } from '../platform/i18n';

/** A screen that failed says so and offers to load again; nothing that was saved is lost by it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title={i18next.t('errors.screenFailed')}
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            {i18next.t('common.reload')}
          </Button>
        }
      />
    );
  }
}
