import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../../shared/domain/mergeFields';
import type { MergePreview } from '../../../shared/features/merge/contract';
import { countText } from '../../platform/format';
import { Money } from '../../ui/Money';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { StageTag } from '../../widgets/customerText';
import { type Chosen, chosenId } from './chosenId';
import { sideText } from './sideText';

/** What they will be together: who it is, the sum, and how many records of each kind. */
export function MergeResult({ preview, chosen }: { preview: MergePreview; chosen: Chosen }) {
  const { t } = useTranslation();
  const { survivor, merged, units, counts } = preview;
  const taken = (field: MergeField): string | null => {
    const unit = units.find((one) => one.field === field);
    const side = unit && chosenId(preview, chosen, unit) === merged.id ? 'merged' : 'survivor';
    return sideText(t, field, side, { survivor, merged, firstPhone: 'survivor' });
  };
  const name = taken('name') ?? taken('phone') ?? t('customers.nameless');
  const shown = counts.filter((one) => one.survivor + one.merged > 0);
  const sum = (side: 'survivor' | 'merged') => counts.reduce((total, one) => total + one[side], 0);
  return (
    <aside className="merge-result" aria-label={t('merge.after')}>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {t('merge.after')}
      </Typography.Title>
      <div className="merge-card">
        <Flex gap={8} align="center">
          <PersonAvatar name={name} size={30} />
          <div style={{ minWidth: 0 }}>
            <Typography.Text strong>{name}</Typography.Text> <StageTag stage={preview.stage} t={t} />
            <div>
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {[taken('home'), taken('seller')].filter(Boolean).join(' · ')}
              </Typography.Text>
            </div>
          </div>
        </Flex>
        <Flex justify="space-between" align="baseline" style={{ marginTop: 8 }}>
          <Typography.Text type="secondary">{t('merge.received')}</Typography.Text>
          <Money fen={preview.receivedFen} strong />
        </Flex>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          <Money fen={survivor.receivedFen} /> + <Money fen={merged.receivedFen} />
        </Typography.Text>
      </div>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {t('merge.follow')}
      </Typography.Title>
      <table className="merge-counts">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('merge.stay')}</th>
            <th scope="col">{t('merge.come')}</th>
            <th scope="col">{t('merge.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.kind}>
              <th scope="row">{t(`merge.counts.${one.kind}`)}</th>
              <td>{one.survivor}</td>
              <td>{one.merged === 0 ? '–' : `+${one.merged}`}</td>
              <td>{one.survivor + one.merged}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('merge.sum')}</th>
            <td>{countText(sum('survivor'))}</td>
            <td>+{sum('merged')}</td>
            <td>{countText(sum('survivor') + sum('merged'))}</td>
          </tr>
        </tbody>
      </table>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {preview.closesNeed && t('merge.need')} {t('merge.quiet')}
      </Typography.Text>
    </aside>
  );
}
