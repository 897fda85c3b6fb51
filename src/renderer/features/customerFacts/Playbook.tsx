import { ClockCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { ToneTag } from '../../ui/ToneTag';
import { listOf, type Overview, SOON_DAYS, soonAsleep, type Tile, tileCount } from './factsFilters';

interface Props {
  tile: Tile;
  counts: Overview;
  drawn: FactsSettings;
  onOpen: () => void;
}

/** What to do for the chosen layer; first of all, who of it falls asleep soon. */
export function Playbook({ tile, counts, drawn, onOpen }: Props) {
  const { t } = useTranslation();
  const layer = t(`customerFacts.tab.layers.${tile}`);
  const title = t('customerFacts.playbook.title', { layer });
  return (
    <aside className="layers-box layers-playbook" aria-label={title}>
      <div className="layers-title" style={{ marginBottom: 0 }}>
        <h2>{title}</h2>
        <ToneTag>{t('customerFacts.tab.people', { n: tileCount(counts, tile) })}</ToneTag>
        <Button size="small" onClick={onOpen}>
          {t('customerFacts.tab.open')}
        </Button>
      </div>
      {tile !== 'potential' && tile !== 'asleep' && (
        <Soon key={tile} layer={tile} dormantDays={drawn.layers.dormantDays} />
      )}
      <h3>{t('customerFacts.playbook.traits')}</h3>
      <p>{t(`customerFacts.playbook.${tile}.traits`)}</p>
      <h3>{t('customerFacts.playbook.troubles')}</h3>
      <p>{t(`customerFacts.playbook.${tile}.troubles`)}</p>
      <h3>{t('customerFacts.playbook.actions')}</h3>
      <ul>
        {t(`customerFacts.playbook.${tile}.actions`, { returnObjects: true }).map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
    </aside>
  );
}

function Soon({ layer, dormantDays }: { layer: 'new' | 'regular' | 'loyal'; dormantDays: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const filter = soonAsleep(layer, today, dormantDays);
  const preview = useCall('segments.preview', { filter });
  if (!preview.data) return null;
  const { count: n } = preview.data;
  if (n === 0)
    return <p style={{ marginTop: 10 }}>{t('customerFacts.playbook.soonNone', { days: SOON_DAYS })}</p>;
  return (
    <div className="layers-soon">
      <ClockCircleOutlined style={{ marginInlineEnd: 6 }} />
      {t('customerFacts.playbook.soon', { n, days: SOON_DAYS })}
      <div>
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => navigate(listOf(filter))}>
          {t('customerFacts.playbook.soonOpen', { n })}
        </Button>
      </div>
    </div>
  );
}
