import { Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RawInputOf } from '../../../shared/contract';
import { TIERS } from '../../../shared/domain/customerFacts/codes';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

type Fields = Omit<RawInputOf<'customerFacts.grantTier'>, 'customerId'>;

const GIVEN = TIERS.filter((tier) => tier !== 'none');

/** Gives a tier by hand, with its reason and its last day. */
export function GrantDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <RecordDialog<Fields, { tier: (typeof TIERS)[number] }>
      title={t('customerFacts.grant.title')}
      save={(fields, write) => write('customerFacts.grantTier', { ...fields, customerId })}
      said={({ tier }) => t('customerFacts.grant.saved', { tier: t(`codes.memberTier.${tier}`) })}
      onClose={onClose}
    >
      <Form.Item name="tier" label={t('customerFacts.grant.tier')}>
        <Select
          options={GIVEN.map((value) => ({ value, label: t(`codes.memberTier.${value}`) }))}
          style={{ width: 180 }}
        />
      </Form.Item>
      <Form.Item name="untilDate" label={t('customerFacts.grant.until')}>
        <DateInput fromToday style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="reason" label={t('customerFacts.grant.reason')}>
        <TextInput max={200} />
      </Form.Item>
      <Typography.Text type="secondary">{t('customerFacts.grant.hint')}</Typography.Text>
    </RecordDialog>
  );
}
