import { Flex, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SlowStatement } from '../../../shared/features/health/contract';
import { COLORS } from '../../platform/theme';

/** The slow statements since the app was started, each with its plan; for whoever looks after the app. */
export function SlowQueries({ slow, onClose }: { slow: readonly SlowStatement[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open width={760} title={t('health.slow.title')} onCancel={onClose} footer={null}>
      <Flex vertical gap={12} style={{ maxHeight: 480, overflow: 'auto' }}>
        {slow.map(({ sql, plan, times, worstMs }) => (
          <div key={sql}>
            <Typography.Text strong>{t('health.slow.times', { count: times, ms: worstMs })}</Typography.Text>
            <pre
              style={{
                margin: '4px 0 0',
                padding: 8,
                background: COLORS.paper,
                fontSize: 12,
                whiteSpace: 'pre-wrap',
              }}
            >
              {`${sql.trim().replaceAll(/\n\s+/g, '\n  ')}\n\n${plan}`}
            </pre>
          </div>
        ))}
      </Flex>
    </Modal>
  );
}
