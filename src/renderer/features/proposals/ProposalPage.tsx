import { Alert, Button, Flex, Segmented, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { PLANNERS } from '../../../shared/domain/roleGroups';
import type { ProposalDetail, ProposalItem } from '../../../shared/features/proposals/contract';
import { useCall, useWrite } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { Skeleton } from '../../ui/Skeleton';
import { useReport } from '../../ui/useReport';
import { AddRoom } from './AddRoom';
import { CataloguePanel } from './CataloguePanel';
import { CompareView } from './CompareView';
import { ItemDialog } from './ItemDialog';
import { PapersPanel } from './PapersPanel';
import { ProposalHeader } from './ProposalHeader';
import { RoomSection } from './RoomSection';
import { TotalsBar } from './TotalsBar';
import { useDraft } from './useDraft';

/** One proposal: its rooms and items by version, the catalogue beside them, the totals always in view. */
export default function ProposalPage() {
  const id = Number(useParams().id);
  const [params] = useSearchParams();
  const no = Number(params.get('version')) || null;
  const proposal = useCall('proposals.get', { id, no });
  if (proposal.error) {
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(proposal.error.error)} />;
  }
  // While another proposal's data still shows, its rooms must not be edited under this url.
  if (!proposal.data || proposal.data.id !== id) return <Skeleton />;
  return <Editor proposal={proposal.data} />;
}

function Editor({ proposal }: { proposal: ProposalDetail }) {
  const [params] = useSearchParams();
  const pair = /^(\d+)-(\d+)$/.exec(params.get('compare') ?? '');
  return (
    <Flex vertical style={{ height: '100%' }}>
      <ProposalHeader proposal={proposal} comparing={pair !== null} />
      {pair ? (
        <CompareView id={proposal.id} before={Number(pair[1])} after={Number(pair[2])} proposal={proposal} />
      ) : (
        <Workbench proposal={proposal} />
      )}
    </Flex>
  );
}

type Panel = 'catalogue' | 'papers';

function Workbench({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const report = useReport();
  const may = PLANNERS.includes(actor.role);
  const editable = proposal.editable && may;
  const actions = useDraft(proposal);
  const draft = editable ? actions : null;
  const decide = useWrite('proposals.decide');
  const [roomId, setRoomId] = useState<number | null>(null);
  const [edited, setEdited] = useState<{ item: ProposalItem | null; roomId: number } | null>(null);
  const [chosenPanel, setPanel] = useState<Panel>('catalogue');
  const panel: Panel = editable ? chosenPanel : 'papers';
  const { rooms } = proposal.shown;
  const selected = rooms.find((room) => room.id === roomId)?.id ?? rooms[0]?.id ?? null;
  return (
    <Flex style={{ flex: 1, minHeight: 0 }}>
      <Flex vertical style={{ flex: 1, minWidth: 0, minHeight: 0 }}>
        <div style={{ flex: 1, minHeight: 0, overflowY: 'auto', padding: '4px 16px 16px 20px' }}>
          <Flex vertical gap={12}>
            <StateHint proposal={proposal} />
            {rooms.length === 0 && (
              <EmptyState title={t('proposals.noRooms')} hint={t('proposals.noRoomsHint')} />
            )}
            {rooms.map((room) => (
              <RoomSection
                key={room.id}
                room={room}
                draft={draft}
                selected={room.id === selected}
                onSelect={() => setRoomId(room.id)}
                onEdit={(item) => setEdited({ item, roomId: room.id })}
                onAddCustom={() => setEdited({ item: null, roomId: room.id })}
                onDecide={
                  proposal.decidable && may
                    ? ({ id, version }, decision, note) =>
                        decide.mutateAsync({ id, version, decision, note }).then(
                          () => true,
                          (error: unknown) => {
                            report(error);
                            return false;
                          },
                        )
                    : null
                }
              />
            ))}
            {editable && <AddRoom proposalId={proposal.id} onAdded={setRoomId} />}
          </Flex>
        </div>
        <TotalsBar proposal={proposal} />
      </Flex>
      <aside
        aria-label={t(panel === 'catalogue' ? 'proposals.panelCatalogue' : 'proposals.panelPapers')}
        style={{
          width: 312,
          flex: 'none',
          display: 'flex',
          flexDirection: 'column',
          gap: 10,
          padding: 12,
          borderLeft: `1px solid ${COLORS.line}`,
          background: COLORS.card,
          minHeight: 0,
        }}
      >
        {editable && (
          <Segmented<Panel>
            block
            aria-label={t('proposals.panel')}
            value={panel}
            onChange={setPanel}
            options={[
              { value: 'catalogue', label: t('proposals.panelCatalogue') },
              { value: 'papers', label: t('proposals.panelPapers') },
            ]}
          />
        )}
        <div style={{ flex: 1, minHeight: 0 }}>
          {panel === 'catalogue' && draft ? (
            <CataloguePanel draft={draft} rooms={rooms} roomId={selected} onRoom={setRoomId} />
          ) : (
            <PapersPanel proposal={proposal} />
          )}
        </div>
      </aside>
      {edited && <ItemDialog roomId={edited.roomId} item={edited.item} onClose={() => setEdited(null)} />}
    </Flex>
  );
}

/** What can be done with the version on screen, in one line. */
function StateHint({ proposal }: { proposal: ProposalDetail }) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const { state } = proposal;
  if (proposal.shown.no !== proposal.currentNo) {
    return (
      <Hint
        color={COLORS.warn}
        text={t('proposals.oldVersion')}
        action={
          <Button size="small" onClick={() => setParams({})}>
            {t('proposals.goNewest')}
          </Button>
        }
      />
    );
  }
  if (state === 'draft') return null;
  if (state === 'quoted') return <Hint color={COLORS.ok} text={t('proposals.quotedState')} />;
  if (state === 'declined') {
    const reason = proposal.moves.findLast((move) => move.to === 'declined')?.note;
    return <Hint color={COLORS.bad} text={t('proposals.declinedState')} detail={reason ?? null} />;
  }
  return <Hint color={COLORS.info} text={t('proposals.submittedState')} detail={t('proposals.keysDecide')} />;
}

function Hint(props: { color: string; text: string; detail?: string | null; action?: ReactNode }) {
  return (
    <Flex
      role="status"
      align="center"
      gap={12}
      style={{
        padding: '7px 12px',
        borderRadius: 8,
        borderLeft: `3px solid ${props.color}`,
        background: `${props.color}12`,
      }}
    >
      <span style={{ flex: 1 }}>
        {props.text}
        {props.detail && (
          <Typography.Text type="secondary" style={{ fontSize: 12, marginLeft: 10 }}>
            {props.detail}
          </Typography.Text>
        )}
      </span>
      {props.action}
    </Flex>
  );
}
