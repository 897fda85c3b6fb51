import { Alert, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UpdatesState } from '../../../shared/features/updates/contract';
import { instantText } from '../../platform/format';
import { Skeleton } from '../../ui/Skeleton';
import { AddressForm } from './AddressForm';
import { CheckButton } from './CheckButton';
import { OfferCard } from './OfferCard';
import { problemText } from './updateText';
import { useUpdates } from './useUpdates';

/** Which version this is, whether there is a newer one, and where new ones come from. */
export default function UpdatesSection() {
  const { t } = useTranslation();
  const state = useUpdates().data;
  if (!state) return <Skeleton />;
  const { problem, offer } = state;
  return (
    <Flex vertical gap={16} style={{ maxWidth: 760 }}>
      {state.possible !== 'yes' && (
        <Alert type="info" showIcon title={t(`updates.possible.${state.possible}`)} />
      )}
      {problem && <Alert type="warning" showIcon title={problemText(problem)} />}
      <PresentCard state={state} />
      {offer && <OfferCard state={state} offer={offer} />}
      {state.possible === 'yes' && <AddressForm />}
      <div>
        <Typography.Text strong>{t('updates.rollback')}</Typography.Text>
        <br />
        <Typography.Text type="secondary">{t('updates.rollbackText')}</Typography.Text>
      </div>
    </Flex>
  );
}

function PresentCard({ state }: { state: UpdatesState }) {
  const { t } = useTranslation();
  const { version, updated, checkedAt, offer, problem, phase } = state;
  const isNewest = checkedAt !== null && !offer && !problem && phase !== 'checking';
  return (
    <Card size="small">
      <Flex align="center" gap={16}>
        <Flex vertical gap={2} flex={1}>
          <Typography.Text type="secondary">{t('updates.current')}</Typography.Text>
          <Typography.Text style={{ fontSize: 20 }}>{version}</Typography.Text>
          {updated && (
            <Typography.Text type="secondary">
              {t('updates.updatedFrom', { from: updated.from, when: instantText(updated.at) })}
            </Typography.Text>
          )}
        </Flex>
        <Flex vertical gap={2} align="end">
          {isNewest && <Typography.Text type="success">{t('updates.newest')}</Typography.Text>}
          <Typography.Text type="secondary">
            {checkedAt === null
              ? t('updates.neverChecked')
              : t('updates.checkedAt', { when: instantText(checkedAt) })}
          </Typography.Text>
        </Flex>
        <CheckButton state={state} />
      </Flex>
    </Card>
  );
}
