import { WarningFilled } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { Component, type ReactNode } from 'react';
import { i18next } from '../platform/i18n';
import { COLORS } from '../platform/theme';

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
    // As antd's Result draws it, whose pictures of other failures would come with the first screen.
    return (
      <Flex vertical align="center" gap={24} style={{ padding: '48px 32px' }}>
        <WarningFilled aria-hidden style={{ fontSize: 72, color: COLORS.warn }} />
        <span style={{ fontSize: 24, textAlign: 'center' }}>{i18next.t('errors.screenFailed')}</span>
        <Button type="primary" onClick={() => window.location.reload()}>
          {i18next.t('common.reload')}
        </Button>
      </Flex>
    );
  }
}
