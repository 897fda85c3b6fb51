import { Card, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from '../../../shared/domain/counting';
import type { HealthState } from '../../../shared/features/health/contract';
import type { zhCN } from '../../../shared/i18n/zh-CN';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { bytesText } from '../../platform/format';

const SIZES = ['database', 'attachments', 'backups', 'logs'] as const;
type Texts = (typeof zhCN)['health'];

/** How much there is, and which versions are at work. */
export function HealthFacts({ state }: { state: HealthState }) {
  const { t } = useTranslation();
  const survey = useCall('health.survey', {});
  const { data } = survey;
  return (
    <>
      <Flex gap={12} align="stretch">
        <FactsCard title={t('health.sizes')} loading={survey.isPending}>
          {data &&
            SIZES.map((name) => (
              <Fact key={name} name={t(`health.size.${name}`)} value={bytesText(data.sizes[name])} />
            ))}
          {survey.error && <Typography.Text type="danger">{errorText(survey.error.error)}</Typography.Text>}
        </FactsCard>
        <FactsCard title={t('health.rows')} loading={survey.isPending} columns={2}>
          {data &&
            Object.entries(data.rows).map(([table, count]) => (
              <Fact
                key={table}
                name={t(`health.tables.${table as keyof Texts['tables']}`)}
                value={grouped(count)}
              />
            ))}
        </FactsCard>
        <FactsCard title={t('health.versions')}>
          {Object.entries(state.versions).map(([name, value]) => (
            <Fact key={name} name={t(`health.version.${name as keyof Texts['version']}`)} value={value} />
          ))}
        </FactsCard>
      </Flex>
      <Typography.Text type="secondary" copyable={{ text: state.dataFolder }}>
        {`${t('health.folder')} ${state.dataFolder}`}
      </Typography.Text>
    </>
  );
}

function FactsCard(props: { title: string; loading?: boolean; columns?: number; children: ReactNode }) {
  return (
    <Card
      size="small"
      title={props.title}
      loading={props.loading ?? false}
      style={{ flex: props.columns ?? 1, minWidth: 0 }}
    >
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: `repeat(${props.columns ?? 1}, minmax(0, 1fr))`,
          gap: '2px 24px',
        }}
      >
        {props.children}
      </div>
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Flex gap={8} justify="space-between">
      <Typography.Text type="secondary" style={{ flex: 'none' }}>
        {name}
      </Typography.Text>
      <Typography.Text ellipsis={{ tooltip: value }} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Typography.Text>
    </Flex>
  );
}
