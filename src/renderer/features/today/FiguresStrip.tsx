import { Flex } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { useSession } from '../../platform/session';
import { Line } from '../../ui/Line';

interface Figure {
  today: number;
  usual: number | null;
}

const countText = (value: number) => String(Math.round(value * 10) / 10);

/** The day in up to four figures, each against the usual for this weekday. */
export function FiguresStrip() {
  const { t } = useTranslation();
  const figures = useCall('today.figures', {}).data;
  if (!figures) return <div style={{ height: 84 }} />;
  const done = figures.deliveriesDone;
  return (
    <Flex gap={12} role="group" aria-label={t('today.title')}>
      {figures.walkIns && (
        <FigureCard label={t('today.figures.walkIns')} figure={figures.walkIns} format={countText} />
      )}
      {figures.orders && (
        <FigureCard label={t('today.figures.orders')} figure={figures.orders} format={countText} />
      )}
      {figures.receivedFen && (
        <FigureCard
          label={t('today.figures.received')}
          figure={figures.receivedFen}
          format={(fen) => moneyText(Math.round(fen)).replace(/\.\d\d$/, '')}
        />
      )}
      <FigureCard
        label={t('today.figures.deliveries')}
        figure={figures.deliveries}
        format={countText}
        aside={done > 0 && t('today.figures.done', { count: done })}
      />
    </Flex>
  );
}

function FigureCard({
  label,
  figure,
  format,
  aside,
}: {
  label: string;
  figure: Figure;
  format: (value: number) => string;
  aside?: ReactNode;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const weekday = dayjs(today)
    .locale(currentLocale() === 'en' ? 'en' : 'zh-cn')
    .format('ddd');
  return (
    <div className="today-figure">
      <div className="today-figure-head">
        <Line tone="soft">{label}</Line>
        {aside && <Line tone="soft">{aside}</Line>}
      </div>
      <div className="today-figure-value">
        <span>{format(figure.today)}</span>
        <small>
          {figure.usual === null
            ? t('today.figures.noUsual')
            : t('today.figures.usual', { weekday, value: format(figure.usual) })}
        </small>
      </div>
    </div>
  );
}
