import { Button, Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { DeliveryState } from '../../../shared/domain/states/delivery';
import { useCall } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { Line } from '../../ui/Line';
import { PlainButton } from '../../ui/PlainButton';
import { DeliveryStateTag } from '../../widgets/DeliveryStateTag';

type Crew = OutputOf<'today.deliveries'>[number];

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
      <div className="today-crew">
        <strong>{crew.crewName}</strong>
        <Line tone="soft">{t('today.deliveries.progress', { done, count: crew.stops.length })}</Line>
      </div>
      {crew.stops.map((stop) => (
        <PlainButton
          key={stop.id}
          quiet
          className="today-side-row"
          onClick={() => void navigate(`/deliveries?stop=${stop.id}`)}
        >
          <Line tone="soft" style={{ flex: 'none' }}>
            {currentLocale() === 'en' ? stop.startTime : stop.slotName}
          </Line>
          <Line style={{ flex: 1 }}>{[stop.contactName, stop.community].filter(Boolean).join(' · ')}</Line>
          {stop.balanceToCollectFen > 0 && !FINISHED.includes(stop.state) && (
            <Line tone="warn" style={{ flex: 'none', fontSize: 12 }}>
              {t('today.deliveries.collect', { money: moneyText(stop.balanceToCollectFen) })}
            </Line>
          )}
          <DeliveryStateTag state={stop.state} kind={stop.kind} />
        </PlainButton>
      ))}
    </section>
  );
}
