import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle';

interface Props {
  title: ReactNode;
  /** Beside the title, small: a count, a state. */
  aside?: ReactNode;
  /** Buttons on the right; one of them may be primary. */
  actions?: ReactNode;
}

/** The first line of every page. */
export function PageHeader({ title, aside, actions }: Props) {
  return (
    <Flex align="center" gap={12} wrap style={{ minHeight: 62, padding: '16px 20px 12px' }}>
      <PageTitle>{title}</PageTitle>
      {aside && <Typography.Text type="secondary">{aside}</Typography.Text>}
      {/* They stay together: one of them alone on a second line is overlooked. */}
      <Flex align="center" justify="flex-end" gap={12} wrap style={{ marginInlineStart: 'auto' }}>
        {actions}
      </Flex>
    </Flex>
  );
}
