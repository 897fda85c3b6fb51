import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented } from 'antd';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FLOOR, OWNER, SELLERS } from '../../../shared/domain/roleGroups';
import { TODAY_GROUPS, type TodayGroup } from '../../../shared/domain/todayGroups';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { lazyComponent } from '../../ui/lazyComponent';
import { PageHeader } from '../../ui/PageHeader';
import { useShellActions } from '../../widgets/shellActions';
import { AnswersCard, ApprovalsCard } from '../approvals';
import { BackupLink, BackupWarning } from '../backup';
import { ClockWarning } from '../clock';
import { CustomerDrawer } from '../customers';
import { EndingCard } from '../members';
import { UpdateLink } from '../updates';
import { DeliveriesCard } from './DeliveriesCard';
import { FiguresStrip } from './FiguresStrip';
import { useTodayAnswered } from './firstToday';
import { MoneyCard } from './MoneyCard';
import { rememberMine, wantsMine } from './prefetchToday';
import { SetUpCard } from './SetUpCard';
import { TodayGroupList } from './TodayGroupList';
import { useRowKeys } from './useRowKeys';
import { useRowWrites } from './useRowWrites';
import './today.css';

const NewTaskDialog = lazyComponent(async () => (await import('../tasks')).NewTaskDialog);

/** What to do now first; tomorrow comes last and folded. */
const ORDER: readonly TodayGroup[] = [...TODAY_GROUPS.filter((group) => group !== 'tomorrow'), 'tomorrow'];

/** The day on one screen; at a start it is drawn once, with its data. */
export function TodayPage() {
  return useTodayAnswered() ? <Today /> : null;
}

/** What to do in the order to do it, and beside it deliveries and money. */
function Today() {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const { register } = useShellActions();
  const [mine, setMine] = useState(wantsMine);
  const [customerId, setCustomerId] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const totals = useRef<Partial<Record<TodayGroup, number>>>({});
  const [nothing, setNothing] = useState(false);
  const noteTotal = useCallback((group: TodayGroup, total: number) => {
    totals.current[group] = total;
    setNothing(TODAY_GROUPS.every((each) => totals.current[each] === 0));
  }, []);
  const writes = useRowWrites();
  useRowKeys();
  const figures = useCall('today.figures', {}).data;
  // Nobody has come yet: then nothing is done, it has not begun.
  const unopened = figures?.weeks === 0 && figures.walkIns?.today === 0 && FLOOR.includes(actor.role);
  const addButton = (
    <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
      {t('today.addTask')}
    </Button>
  );
  return (
    <Flex vertical style={{ height: '100%' }}>
      <PageHeader
        title={t('today.title')}
        aside={dateText(today, today)}
        actions={
          <>
            <UpdateLink />
            <BackupLink />
            <Segmented
              aria-label={t('today.whose')}
              tabIndex={-1}
              value={mine}
              onChange={(value) => {
                rememberMine(value);
                setMine(value);
              }}
              options={[
                { value: false, label: t('today.everybody') },
                { value: true, label: t('today.mine') },
              ]}
            />
            {addButton}
          </>
        }
      />
      <div style={{ padding: '0 20px 12px' }}>
        <ClockWarning mayBelieve={OWNER.includes(actor.role)} />
        <BackupWarning />
        <FiguresStrip />
      </div>
      <Flex gap={16} style={{ flex: 1, minHeight: 0, padding: '0 20px 16px' }}>
        <div
          style={{
            flex: 1,
            minWidth: 0,
            overflow: 'auto',
            background: COLORS.card,
            border: `1px solid ${COLORS.line}`,
            borderRadius: 8,
          }}
        >
          {nothing && unopened && (
            <EmptyState
              title={t('today.unopened')}
              hint={t('today.unopenedHint')}
              action={
                <Button type="primary" icon={<PlusOutlined />} onClick={register}>
                  {t('today.firstVisitor')}
                </Button>
              }
            />
          )}
          {nothing && !unopened && <AllDone addButton={addButton} />}
          {ORDER.map((group) => (
            <TodayGroupList
              key={group}
              group={group}
              mine={mine}
              folded={group === 'tomorrow'}
              writes={writes}
              onCustomer={setCustomerId}
              onTotal={noteTotal}
            />
          ))}
        </div>
        <Flex
          vertical
          gap={12}
          style={{ width: 'clamp(300px, 27vw, 332px)', flex: 'none', overflow: 'auto' }}
        >
          {/* Somebody waits for these. */}
          <ApprovalsCard />
          <AnswersCard />
          {figures?.weeks === 0 && OWNER.includes(actor.role) && <SetUpCard />}
          <DeliveriesCard />
          {SELLERS.includes(actor.role) && <MoneyCard />}
          {FLOOR.includes(actor.role) && <EndingCard mine={mine} />}
        </Flex>
      </Flex>
      {customerId !== null && FLOOR.includes(actor.role) && (
        <CustomerDrawer id={customerId} onClose={() => setCustomerId(null)} />
      )}
      {adding && <NewTaskDialog onClose={() => setAdding(false)} />}
    </Flex>
  );
}

/** Nothing is left in the list; the owner may still be waited for. */
function AllDone({ addButton }: { addButton: ReactNode }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const decides = OWNER.includes(actor.role);
  const waiting = useCall('approvals.pending', {}, { enabled: decides }).data?.length ?? 0;
  return decides && waiting > 0 ? (
    <EmptyState title={t('today.onlyApprovals', { count: waiting })} hint={t('today.onlyApprovalsHint')} />
  ) : (
    <EmptyState title={t('today.allDone')} hint={t('today.allDoneHint')} action={addButton} />
  );
}
