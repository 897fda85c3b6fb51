import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import { PROPOSAL_STATES, type ProposalState } from '../../../shared/domain/states/proposal';
import { useSession } from '../../platform/session';
import { PageTitle } from '../../ui/PageTitle';
import { TextInput } from '../../ui/TextInput';
import { useHotkey } from '../../ui/useHotkey';
import { ExportButton } from '../../widgets/ExportButton';
import { StaffSelect } from '../../widgets/StaffSelect';
import { InvitationsOverview } from '../invitations';
import { NewProposalDialog } from './NewProposalDialog';
import { ProposalBoard } from './ProposalBoard';
import { ProposalList } from './ProposalList';

const VIEWS = ['board', 'list', 'experience'] as const;
type View = (typeof VIEWS)[number];
const REMEMBER_KEY = 'proposals-view';

/** All proposals: by state on a board, or as a list; beside them who comes to the showroom. */
export default function ProposalsPage() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const designerId = Number(params.get('designer')) || null;
  const state = PROPOSAL_STATES.find((candidate) => candidate === params.get('state')) ?? null;
  const wanted = params.get('view') ?? localStorage.getItem(REMEMBER_KEY);
  // A search looks through all of them, so it shows the list.
  const view: View = text ? 'list' : (VIEWS.find((candidate) => candidate === wanted) ?? 'board');
  const may = PLANNERS.includes(actor.role);
  useHotkey('alt+n', () => setCreating(true), may);

  const change = (next: { view?: View; state?: ProposalState | null; designerId?: number | null }) => {
    const merged = { view, state, designerId, ...next };
    if (next.view) localStorage.setItem(REMEMBER_KEY, next.view);
    setParams({
      view: merged.view,
      ...(merged.state && { state: merged.state }),
      ...(merged.designerId && { designer: String(merged.designerId) }),
    });
  };
  const filters = { state, designerId, text: asked };

  return (
    <Flex vertical style={{ height: '100%' }}>
      <Flex align="center" gap={10} wrap style={{ padding: '16px 20px 12px' }}>
        <PageTitle>{t('proposals.title')}</PageTitle>
        <Segmented<View>
          aria-label={t('proposals.title')}
          tabIndex={-1}
          value={view}
          onChange={(chosen) => {
            setText('');
            change({ view: chosen });
          }}
          options={VIEWS.map((value) => ({ value, label: t(`proposals.${value}`) }))}
        />
        {view !== 'experience' && (
          <>
            <TextInput
              allowClear
              prefix={<SearchOutlined />}
              style={{ width: 250 }}
              placeholder={t('proposals.searchHint')}
              aria-label={t('common.search')}
              max={60}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <StaffSelect
              style={{ width: 150 }}
              roles={PLANNERS}
              placeholder={t('proposals.anyDesigner')}
              aria-label={t('proposals.designer')}
              value={designerId}
              onChange={(id) => change({ designerId: id ?? null })}
            />
          </>
        )}
        {view === 'list' && (
          <Select<ProposalState>
            allowClear={{ label: t('common.clear') }}
            style={{ width: 130 }}
            placeholder={t('proposals.anyState')}
            aria-label={t('proposals.state')}
            value={state}
            onChange={(chosen) => change({ state: chosen ?? null })}
            options={PROPOSAL_STATES.map((value) => ({ value, label: t(`codes.proposalState.${value}`) }))}
          />
        )}
        <div style={{ flex: 1 }} />
        {view === 'list' && <ExportButton list="proposals" filters={filters} />}
        {may && (
          <Button icon={<PlusOutlined />} onClick={() => setCreating(true)} title="Alt+N">
            {t('proposals.new')}
          </Button>
        )}
      </Flex>
      {view === 'board' && (
        <ProposalBoard
          designerId={designerId}
          onAll={(column) => change({ view: 'list', state: column })}
          onNew={may ? () => setCreating(true) : null}
        />
      )}
      {view === 'list' && <ProposalList filters={filters} onNew={may ? () => setCreating(true) : null} />}
      {view === 'experience' && <InvitationsOverview />}
      {creating && (
        <NewProposalDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => navigate(`/proposals/${id}`)}
        />
      )}
    </Flex>
  );
}
