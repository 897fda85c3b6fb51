import { LayoutOutlined } from '@ant-design/icons';
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { maskPhone } from '../../../shared/domain/phone';
import type { ProposalCard } from '../../../shared/features/proposals/contract';
import { dateOfInstant, dateText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { mediaUrl } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { PersonAvatar } from '../../ui/PersonAvatar';

/** A proposal on the board: its dearest pictures, whose it is, what it comes to. */
export function ProposalCardView({ card }: { card: ProposalCard }) {
  const { t } = useTranslation();
  const { totals } = card;
  const share = totals.allFen > 0 ? Math.round((totals.acceptedFen * 100) / totals.allFen) : 0;
  return (
    <Link
      to={`/proposals/${card.id}`}
      style={{
        display: 'block',
        flex: 'none',
        color: 'inherit',
        background: COLORS.card,
        border: `1px solid ${COLORS.line}`,
        borderRadius: 10,
        overflow: 'hidden',
      }}
    >
      <Collage pictures={card.pictures} />
      <Flex vertical gap={2} style={{ padding: '8px 10px 9px' }}>
        <Typography.Text strong ellipsis>
          {card.title}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis className="small">
          {[card.customerName || (card.customerPhone && maskPhone(card.customerPhone)), card.community]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
        <Flex align="center" justify="space-between" gap={6}>
          <Money fen={totals.allFen} strong />
          {card.designerName && (
            <span title={card.designerName}>
              <PersonAvatar name={card.designerName} size={20} />
            </span>
          )}
        </Flex>
        {totals.accepted > 0 && (
          <div
            role="img"
            aria-label={`${t('proposals.accepted')} ${share}%`}
            title={`${t('proposals.accepted')} ${share}%`}
            style={{ height: 4, borderRadius: 2, background: COLORS.line, overflow: 'hidden' }}
          >
            <div style={{ width: `${share}%`, height: '100%', background: COLORS.ok }} />
          </div>
        )}
        <Typography.Text type="secondary" ellipsis className="small">
          {[
            card.currentNo > 1 && t('proposals.versionNo', { no: card.currentNo }),
            t('proposals.itemCount', { count: totals.items }),
            dateText(dateOfInstant(card.createdAt)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
      </Flex>
    </Link>
  );
}

/** One large picture, and up to three beside it. */
function Collage({ pictures }: { pictures: string[] }) {
  const [first, ...rest] = pictures;
  const box = { height: 88, background: '#f1ece2' } as const;
  if (!first) {
    return (
      <div style={{ ...box, display: 'grid', placeItems: 'center', color: COLORS.walnut, fontSize: 22 }}>
        <LayoutOutlined />
      </div>
    );
  }
  const image = {
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    display: 'block',
    minHeight: 0,
  } as const;
  return (
    <div
      style={{ ...box, display: 'grid', gridTemplateColumns: rest.length > 0 ? '2fr 1fr' : '1fr', gap: 2 }}
    >
      <img src={mediaUrl(first)} alt="" loading="lazy" style={{ ...image, height: 88 }} />
      {rest.length > 0 && (
        <div style={{ display: 'grid', gridAutoRows: '1fr', gap: 2, height: 88 }}>
          {rest.slice(0, 2).map((sha256) => (
            <img key={sha256} src={mediaUrl(sha256)} alt="" loading="lazy" style={image} />
          ))}
        </div>
      )}
    </div>
  );
}
