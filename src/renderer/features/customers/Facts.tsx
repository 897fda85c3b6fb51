import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COLORS } from '../../platform/theme';

export type Fact = [label: string, value: ReactNode];

/** Label and value, two columns; what is not known is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation();
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) {
    return <Typography.Text type="secondary">{t('common.unknown')}</Typography.Text>;
  }
  return (
    <dl
      style={{
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        gap: '4px 12px',
        margin: 0,
        overflowWrap: 'anywhere',
      }}
    >
      {known.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt style={{ color: COLORS.inkSoft }}>{label}</dt>
          <dd style={{ margin: 0 }}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
