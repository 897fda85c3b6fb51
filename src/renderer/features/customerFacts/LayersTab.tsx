import { ClockCircleOutlined, SettingOutlined } from '@ant-design/icons';
import { Alert, Button, Typography } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { onEvent, useCall } from '../../platform/api';
import { asCallError, errorText } from '../../platform/errorText';
import { dateText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { percent } from '../../ui/percent';
import { Skeleton } from '../../ui/Skeleton';
import { usePageKeys } from '../../ui/usePageKeys';
import { HiddenNotice } from '../../widgets/HiddenNotice';
import { CodeRows } from './CodeRows';
import {
  listBySign,
  listOf,
  type Overview,
  SOON_OF_ALL_DAYS,
  soonAsleep,
  TILES,
  type Tile,
  tileCount,
  tileFilter,
} from './factsFilters';
import { HeatMap } from './HeatMap';
import './layers.css';
import { Playbook } from './Playbook';
import { SatisfactionSquare } from './SatisfactionSquare';

/** Everybody by layer, recency and frequency, satisfaction, value and tier; each figure opens its list. */
export default function LayersTab() {
  const hidden = useInternalHidden();
  return hidden ? <HiddenNotice /> : <Layers />;
}

function Layers() {
  const overview = useCall('customerFacts.overview', {});
  const { refetch } = overview;
  // A job that brings facts in step and finds all as it was changes nothing but that they are complete.
  useEffect(
    () => onEvent('job', ({ kind, state }) => kind === 'facts' && state !== 'running' && void refetch()),
    [refetch],
  );
  const settings = useCall('settings.all', {});
  if (overview.error) return <Alert type="error" showIcon title={errorText(asCallError(overview.error))} />;
  if (!overview.data || !settings.data) return <Skeleton />;
  return <Counted counts={overview.data} drawn={settings.data.customerFacts} />;
}

interface CountedProps {
  counts: Overview;
  drawn: Parameters<typeof Playbook>[0]['drawn'];
}

function Counted({ counts, drawn }: CountedProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today, actor } = useSession();
  const [chosen, setChosen] = useState<Tile>('potential');
  const tiles = useRef<HTMLDivElement>(null);
  const choose = (tile: Tile) => {
    setChosen(tile);
    tiles.current?.querySelectorAll('button')[TILES.indexOf(tile)]?.focus();
  };
  usePageKeys(Object.fromEntries(TILES.map((tile, i) => [String(i + 1), () => choose(tile)])));
  const open = (tile: Tile) => navigate(listOf(tileFilter(tile)));
  const onKeyDown = (event: KeyboardEvent, tile: Tile) => {
    if (event.key !== 'Enter') return;
    // The button's own answer to Enter is to choose.
    event.preventDefault();
    open(tile);
  };
  const date = dateText(today, today);
  return (
    <div className="layers">
      <div className="layers-head">
        <span role="status">
          {t(counts.complete ? 'customerFacts.tab.asOf' : 'customerFacts.tab.behind', { date })}
        </span>
        <SoonOfAll dormantDays={drawn.layers.dormantDays} />
        <span style={{ flex: 1 }} />
        <span>{t('customerFacts.tab.keys')}</span>
        {actor.role === 'owner' && (
          <Button size="small" icon={<SettingOutlined />} onClick={() => navigate('/settings/layers')}>
            {t('customerFacts.tab.rules')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every engine, and has a look of its own. */}
      <div ref={tiles} className="layers-tiles" role="group" aria-label={t('customerFacts.title')}>
        {TILES.map((tile, i) => {
          const count = tileCount(counts, tile);
          const { dormant, lost } = counts.layer;
          return (
            <button
              key={tile}
              type="button"
              className="layers-tile"
              aria-pressed={tile === chosen}
              onClick={() => setChosen(tile)}
              onKeyDown={(event) => onKeyDown(event, tile)}
            >
              <span className="layers-name">
                {t(`customerFacts.tab.layers.${tile}`)}
                <kbd>{i + 1}</kbd>
              </span>
              <span className="layers-figure">{count}</span>
              <small>{t(`customerFacts.tab.hints.${tile}`, { dormant, lost })}</small>
              <span className="layers-bar">
                <span style={{ width: percentWidth(count, counts.customers) }} />
              </span>
              <small>{t('customerFacts.tab.share', { share: percent(count, counts.customers) })}</small>
            </button>
          );
        })}
      </div>
      <Playbook tile={chosen} counts={counts} drawn={drawn} onOpen={() => open(chosen)} />
      {counts.customers === 0 ? (
        <Typography.Text type="secondary">{t('customerFacts.tab.nobody')}</Typography.Text>
      ) : (
        <>
          <div className="layers-maps">
            <HeatMap rf={counts.rf} cuts={drawn.rfm} />
            <SatisfactionSquare counts={counts.quadrant} />
          </div>
          <CodeRows counts={counts} />
        </>
      )}
    </div>
  );
}

/** Of all layers who falls asleep soon; opens them, the nearest day first. */
function SoonOfAll({ dormantDays }: { dormantDays: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const filter = soonAsleep(null, today, { dormantDays, within: SOON_OF_ALL_DAYS });
  const n = useCall('segments.preview', { filter }).data?.count ?? 0;
  if (n === 0) return null;
  return (
    <Button
      type="link"
      size="small"
      icon={<ClockCircleOutlined />}
      className="layers-soon-all"
      onClick={() => navigate(listBySign(filter))}
    >
      {t('playbooks.soonAll', { n, days: SOON_OF_ALL_DAYS })}
    </Button>
  );
}

const percentWidth = (part: number, whole: number): string => `${whole === 0 ? 0 : (part / whole) * 100}%`;
