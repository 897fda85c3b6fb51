import { Button, Card, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { DeliveryState } from '../../../shared/domain/states/delivery';
import { useCall } from '../../app/api';
import { currentLocale } from '../../app/i18n';
import { COLORS } from '../../app/theme';
import { moneyText } from '../../ui/format';

type Crew = OutputOf<'today.deliveries'>[number];

const TONES: Partial<Record<DeliveryState, string>> = {
  dispatched: COLORS.info,
  on_the_way: COLORS.info,
  signed: COLORS.ok,
  to_revisit: COLORS.ok,
  revisited: COLORS.ok,
  partly_signed: COLORS.warn,
  refused: COLORS.bad,
};
const FINISHED: readonly DeliveryState[] = ['signed', 'to_revisit', 'revisited', 'partly_signed', 'refused'];

/** Today's stops, crew by crew, each with its live state. */
export function DeliveriesCard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const crews = useCall('today.deliveries', {}).data ?? [];
  return (
    <Card
      size="small"
      title={t('today.deliveries.title')}
      extra={
        <Button type="link" size="small" onClick={() => navigate('/deliveries')}>
          {t('today.deliveries.open')}
        </Button>
      }
    >
      {crews.length === 0 && (
        <Typography.Text type="secondary">
          {t('today.deliveries.none')} {t('today.deliveries.noneHint')}
        </Typography.Text>
      )}
      <Flex vertical gap={12}>
        {crews.map((crew) => (
          <CrewStops key={crew.crewId} crew={crew} />
        ))}
      </Flex>
    </Card>
  );
}

function CrewStops({ crew }: { crew: Crew }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const done = crew.stops.filter((stop) => FINISHED.includes(stop.state)).length;
  return (
    <section aria-label={crew.crewName}>
      <Flex justify="space-between" style={{ marginBottom: 4 }}>
        <Typography.Text strong>{crew.crewName}</Typography.Text>
        <Typography.Text type="secondary">
          {t('today.deliveries.progress', { done, count: crew.stops.length })}
        </Typography.Text>
      </Flex>
      {crew.stops.map((stop) => (
        <Button
          key={stop.id}
          type="text"
          block
          onClick={() => navigate(`/deliveries?stop=${stop.id}`)}
          style={{ height: 'auto', padding: '3px 6px', justifyContent: 'flex-start', gap: 8 }}
        >
          <Typography.Text type="secondary" style={{ flex: 'none' }}>
            {currentLocale() === 'en' ? stop.startTime : stop.slotName}
          </Typography.Text>
          <Typography.Text ellipsis style={{ flex: 1, textAlign: 'left' }}>
            {[stop.contactName, stop.community].filter(Boolean).join(' · ')}
          </Typography.Text>
          {stop.balanceToCollectFen > 0 && !FINISHED.includes(stop.state) && (
            <Typography.Text type="warning" style={{ flex: 'none', fontSize: 12 }}>
              {t('today.deliveries.collect', { money: moneyText(stop.balanceToCollectFen) })}
            </Typography.Text>
          )}
          <StateTag state={stop.state} />
        </Button>
      ))}
    </section>
  );
}

function StateTag({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  const tone = TONES[state] ?? COLORS.inkSoft;
  return (
    <Tag style={{ margin: 0, color: tone, borderColor: `${tone}55`, background: `${tone}12` }}>
      {t(`codes.deliveryState.${state}`)}
    </Tag>
  );
}
