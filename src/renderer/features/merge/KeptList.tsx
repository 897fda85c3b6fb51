import { Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { MERGE_FIELDS, type MergeField } from '../../../shared/domain/mergeFields';
import type { MergeKept } from '../../../shared/features/merge/contract';
import { instantText } from '../../platform/format';
import { fieldName } from './sideText';

interface Props {
  kept: MergeKept;
  survivor: string;
  merged: string;
  mergedId: number;
}

/** What an undone merge left as it is, by name. */
export function KeptList({ kept, survivor, merged, mergedId }: Props) {
  const { t } = useTranslation();
  const lines = (stays: boolean) =>
    kept.records.filter((one) => one.stays === stays).map((one) => recordName(t, one));
  const groups = [
    [t('merge.keptFields'), kept.fields.map((field) => keptField(t, field))],
    [
      t('merge.keptStages'),
      kept.stages.map(({ customerId, stage }) =>
        t('merge.keptStage', {
          name: customerId === mergedId ? merged : survivor,
          stage: t(`codes.customerStage.${stage}`),
        }),
      ),
    ],
    [t('merge.keptStays', { name: survivor }), lines(true)],
    [t('merge.keptWent', { name: merged }), lines(false)],
  ] as const;
  return (
    <div style={{ maxHeight: '50vh', overflow: 'auto' }}>
      {groups
        .filter(([, names]) => names.length > 0)
        .map(([title, names]) => (
          <section key={title}>
            <Typography.Text strong>{title}</Typography.Text>
            <ul style={{ margin: '4px 0 12px', paddingInlineStart: 20 }}>
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

const isMergeField = (field: string): field is MergeField => Object.hasOwn(MERGE_FIELDS, field);

function keptField(t: TFunction, field: string): string {
  if (isMergeField(field)) return fieldName(t, field);
  if (field === 'vipPinned') return t('merge.fields.vipPinned');
  return field === 'stage' ? t('merge.fields.stage') : t('merge.fields.note');
}

function recordName(t: TFunction, { table, name, createdAt }: MergeKept['records'][number]): string {
  return [t(`history.entities.${table}` as 'history.entities.orders'), name, instantText(createdAt)]
    .filter(Boolean)
    .join(' · ');
}
