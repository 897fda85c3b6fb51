import { Modal, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FactsCounts } from '../../../shared/features/customerFacts/contract';
import { DIALOG_IN_WINDOW } from '../../ui/dialogInWindow';

interface Props {
  before: FactsCounts;
  after: FactsCounts;
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** The lists of codes, with where their words are. */
const KINDS = {
  layer: 'customerLayer',
  band: 'valueBand',
  class: 'customerClass',
  quadrant: 'customerQuadrant',
  tier: 'memberTier',
} as const;

/** Which counts move by other lines; nothing is saved before this is agreed to. */
export function ChangeDialog({ before, after, saving, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const scores = (['r', 'f'] as const).flatMap((of) =>
    [5, 4, 3, 2, 1].map((score) => {
      const count = ({ rf }: FactsCounts) =>
        rf.reduce((sum, pair) => sum + (pair[of] === score ? pair.customers : 0), 0);
      const name = `${of.toUpperCase()}${score}`;
      return { key: name, name, before: count(before), after: count(after) };
    }),
  );
  const codes = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const then: Readonly<Record<string, number>> = after[kind];
    return Object.entries(before[kind]).map(([code, count]) => {
      const to = then[code] ?? 0;
      const name = t(`codes.${KINDS[kind]}.${code}` as 'codes.customerLayer.new');
      return { key: `${kind} ${code}`, name, before: count, after: to };
    });
  });
  const rows = [...codes, ...scores].filter((row) => row.before !== row.after);
  return (
    <Modal
      open
      {...DIALOG_IN_WINDOW}
      title={t('customerFacts.settings.confirmTitle')}
      okText={t('customerFacts.settings.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={saving}
      onOk={onSave}
      onCancel={onClose}
    >
      {rows.length === 0 ? (
        <Typography.Paragraph>{t('customerFacts.settings.nothing')}</Typography.Paragraph>
      ) : (
        <Table
          size="small"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: t('customerFacts.settings.code'), dataIndex: 'name' },
            { title: t('customerFacts.settings.before'), dataIndex: 'before', align: 'right' },
            { title: t('customerFacts.settings.after'), dataIndex: 'after', align: 'right' },
            {
              title: t('customerFacts.settings.change'),
              align: 'right',
              render: (_, row) => changeText(row.after - row.before),
            },
          ]}
          style={{ marginBottom: 12 }}
        />
      )}
      <Typography.Text type="secondary">{t('customerFacts.settings.confirmHint')}</Typography.Text>
    </Modal>
  );
}

const changeText = (change: number): string => (change > 0 ? `↑ +${change}` : `↓ −${-change}`);
