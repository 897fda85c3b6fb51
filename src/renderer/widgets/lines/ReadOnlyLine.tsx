import { Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { sizeText } from '../products/productText';
import { amountOf, type EditableLine } from './lineModel';

/** The columns of a line without inputs: beside the money of an order they fit at 125 %, too, and ¥99,999,999.99 in them. */
export const READ_COLUMNS = '48px minmax(110px, 1fr) 84px 40px 40px 112px 118px';

/** A line that is only read: the same columns, no inputs. */
export function ReadOnlyLine({ line, no, extra }: { line: EditableLine; no: number; extra: ReactNode }) {
  const { t } = useTranslation();
  const facts = [line.model, line.roomName, sizeText(line), line.material, line.color, line.remark];
  return (
    <fieldset
      aria-label={t('quotes.line', { no })}
      style={{
        display: 'grid',
        gridTemplateColumns: READ_COLUMNS,
        gap: '0 8px',
        alignItems: 'center',
        margin: 0,
        padding: '8px 0',
        border: 0,
        borderBottom: `1px solid ${COLORS.line}`,
      }}
    >
      <span style={{ gridRow: '1 / span 2' }}>
        <Thumbnail
          sha256={line.pictureSha256 ?? null}
          alt={line.name}
          size={48}
          zoom={Boolean(line.pictureSha256)}
        />
      </span>
      <Typography.Text strong ellipsis={{ tooltip: line.name }}>
        {line.name}
      </Typography.Text>
      <span>
        <Tag>{t(`codes.lineSource.${line.source}`)}</Tag>
      </span>
      <span>{line.quantity}</span>
      <span>{line.packages}</span>
      <Money fen={line.unitPriceFen} />
      <span style={{ textAlign: 'right' }}>
        {line.gift ? (
          <Typography.Text type="success">{t('quotes.gift')}</Typography.Text>
        ) : (
          <Money fen={amountOf(line)} strong />
        )}
      </span>
      <Flex gap={8} align="center" style={{ gridColumn: '2 / -1', minWidth: 0 }}>
        <Typography.Text type="secondary" ellipsis style={{ flex: 1, minWidth: 0, fontSize: 12 }}>
          {facts.filter(Boolean).join(' · ')}
        </Typography.Text>
        {line.wantedDate && (
          <Typography.Text type="secondary" className="small">
            {t('quotes.wantedDate')} {dateText(line.wantedDate)}
          </Typography.Text>
        )}
        {extra}
      </Flex>
    </fieldset>
  );
}
