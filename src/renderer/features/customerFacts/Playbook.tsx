import { ClockCircleOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { useSession } from '../../platform/session';
import { ToneTag } from '../../ui/ToneTag';
import { AssignDialog, PlaybookDialog, usePlaybook } from '../playbooks';
import {
  listBySign,
  type Overview,
  SOON_DAYS,
  soonAsleep,
  type Tile,
  tileCount,
  tileFilter,
} from './factsFilters';

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
  const title = t('playbooks.title', { layer });
  const { actor } = useSession();
  const { traits, troubles, actions } = usePlaybook(tile);
  const [assigned, setAssigned] = useState<(typeof actions)[number] | null>(null);
  const [editing, setEditing] = useState(false);
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
      <h3>{t('playbooks.traits')}</h3>
      <p>{traits}</p>
      <h3>{t('playbooks.troubles')}</h3>
      <p>{troubles}</p>
      <h3>{t('playbooks.actions')}</h3>
      <ul>
        {actions.map((action) => (
          <li key={action.key}>
            <span>{action.title}</span>
            {SELLERS.includes(actor.role) && (
              <Button
                size="small"
                aria-label={`${t('playbooks.assign')} ${action.title}`}
                disabled={tileCount(counts, tile) === 0}
                onClick={() => setAssigned(action)}
              >
                {t('playbooks.assign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {actor.role === 'owner' && (
        <div className="layers-playbook-foot">
          <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
            {t('playbooks.edit')}
          </Button>
        </div>
      )}
      {assigned && (
        <AssignDialog
          layer={tile}
          action={assigned}
          filter={tileFilter(tile)}
          onClose={() => setAssigned(null)}
        />
      )}
      {editing && <PlaybookDialog layer={tile} name={layer} onClose={() => setEditing(false)} />}
    </aside>
  );
}

function Soon({ layer, dormantDays }: { layer: 'new' | 'regular' | 'loyal'; dormantDays: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const filter = soonAsleep(layer, today, { dormantDays, within: SOON_DAYS });
  const preview = useCall('segments.preview', { filter });
  if (!preview.data) return null;
  const { count: n } = preview.data;
  if (n === 0) return <p style={{ marginTop: 10 }}>{t('playbooks.soonNone', { days: SOON_DAYS })}</p>;
  return (
    <div className="layers-soon">
      <ClockCircleOutlined style={{ marginInlineEnd: 6 }} />
      {t('playbooks.soon', { n, days: SOON_DAYS })}
      <div>
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => navigate(listBySign(filter))}>
          {t('playbooks.soonOpen', { n })}
        </Button>
      </div>
    </div>
  );
}
