import { UndoOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { DESK } from '../../../shared/domain/roleGroups';
import type { MergeRow } from '../../../shared/features/merge/contract';
import { useCall } from '../../platform/api';
import { dateOfInstant, dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { useUndoMerge } from './useMergeActions';

/** Who was merged into a customer, and the way to part them again; nothing where nobody was. */
export function MergedHere({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const { modal } = App.useApp();
  const found = useCall('merge.of', { customerId: customer.id });
  const undo = useUndoMerge();
  const merges = (found.data ?? []).filter(({ survivorId }) => survivorId === customer.id);
  if (merges.length === 0) return null;
  const ask = (merge: MergeRow) => {
    const name = merge.mergedName || t('customers.nameless');
    modal.confirm({
      title: t('merge.undoAsk', { name }),
      content: t('merge.undoWhat', { name }),
      okText: t('merge.undo'),
      cancelText: t('common.cancel'),
      onOk: () => undo(merge, customer, { name }),
    });
  };
  return (
    <Flex vertical gap={2}>
      {merges.map((merge) => (
        <Flex key={merge.id} align="center" gap={8}>
          <Typography.Text type="secondary">
            {t('merge.mergedHere', {
              name: merge.mergedName || t('customers.nameless'),
              date: dateText(dateOfInstant(merge.createdAt), today),
              by: merge.createdByName ?? t('merge.byNobody'),
            })}
          </Typography.Text>
          {DESK.includes(actor.role) && (
            <Button
              type="link"
              size="small"
              icon={<UndoOutlined />}
              disabled={!merge.newest}
              title={merge.newest ? undefined : t('merge.undoNewest')}
              onClick={() => ask(merge)}
            >
              {t('merge.undo')}
            </Button>
          )}
        </Flex>
      ))}
    </Flex>
  );
}
