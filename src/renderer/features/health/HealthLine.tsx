import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HealthLevel, HealthState, HealthLine as Line } from '../../../shared/features/health/contract';
import { COLORS } from '../../platform/theme';
import { findingText } from './healthText';

const MARKS = {
  good: <CheckCircleFilled style={{ color: COLORS.ok }} />,
  watch: <ExclamationCircleFilled style={{ color: COLORS.warn }} />,
  bad: <CloseCircleFilled style={{ color: COLORS.bad }} />,
} as const;

interface Props {
  told: HealthState['findings'][number];
  line: Line;
  level: HealthLevel;
  /** No rule above it. */
  first: boolean;
  action: ReactNode;
  /** More about it, below. */
  children: ReactNode;
}

/** One line of the page: what was looked at, how it is, what to do. */
export function HealthLine({ told, line, level, first, action, children }: Props) {
  const { t } = useTranslation();
  return (
    <Flex
      component="li"
      aria-label={`${t(`health.lines.${line}`)} ${t(`health.levels.${level}`)}`}
      gap={12}
      align="flex-start"
      style={{ padding: '9px 0', ...(!first && { borderTop: `1px solid ${COLORS.line}` }) }}
    >
      <span style={{ lineHeight: '24px' }}>{MARKS[level]}</span>
      <Typography.Text strong style={{ width: 96, flex: 'none', lineHeight: '24px' }}>
        {t(`health.lines.${line}`)}
      </Typography.Text>
      <Flex vertical gap={2} flex={1} style={{ minWidth: 0, lineHeight: '24px' }}>
        <span>{findingText(told)}</span>
        {children}
      </Flex>
      {action}
    </Flex>
  );
}
