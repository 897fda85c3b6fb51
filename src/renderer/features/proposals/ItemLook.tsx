import { PictureOutlined } from '@ant-design/icons';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalItem } from '../../../shared/features/proposals/contract';
import { COLORS } from '../../platform/theme';
import { mediaUrl } from '../../ui/Media';
import { sizeText } from '../../widgets/products/productText';
import { decisionColor } from './DecisionButtons';

/** The picture of an item with what the customer said to it; faded where it was refused. */
export function ItemPicture({ item, faded }: { item: ProposalItem; faded: boolean }) {
  const { t } = useTranslation();
  return (
    <div style={{ position: 'relative', height: 124, background: '#f1ece2', overflow: 'hidden' }}>
      {item.pictureSha256 ? (
        <img
          src={mediaUrl(item.pictureSha256)}
          alt=""
          draggable={false}
          loading="lazy"
          style={{
            width: '100%',
            height: '100%',
            objectFit: 'cover',
            ...(faded && { filter: 'grayscale(1)', opacity: 0.5 }),
          }}
        />
      ) : (
        <span
          style={{
            display: 'grid',
            placeItems: 'center',
            height: '100%',
            color: COLORS.walnut,
            fontSize: 28,
          }}
        >
          <PictureOutlined />
        </span>
      )}
      {item.productId === null && (
        <Tag style={{ position: 'absolute', top: 8, left: 8, margin: 0 }}>{t('proposals.custom')}</Tag>
      )}
      {item.decision !== 'open' && (
        <span
          style={{
            position: 'absolute',
            top: 8,
            right: 8,
            padding: '1px 10px',
            borderRadius: 12,
            fontSize: 12,
            color: '#fff',
            background: decisionColor(item.decision),
          }}
        >
          {t(`codes.itemDecision.${item.decision}`)}
        </span>
      )}
    </div>
  );
}

/** Size, material and colour in two lines, which stay two where nothing is known. */
export function ItemFacts({ item }: { item: ProposalItem }) {
  const size = sizeText(item);
  const look = [item.material, item.color].filter(Boolean).join(' · ');
  return (
    <div style={{ fontSize: 12, lineHeight: '18px', color: COLORS.inkSoft }}>
      <div>{size ? `${size} mm` : '—'}</div>
      <Typography.Text type="secondary" ellipsis title={look} style={{ fontSize: 12, display: 'block' }}>
        {look || '—'}
      </Typography.Text>
    </div>
  );
}
