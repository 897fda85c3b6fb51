import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { DeliveryCard } from '../../../shared/contract/deliveryShapes';
import { isLocalDate, startOfWeek } from '../../../shared/domain/dates';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { dateText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateFilter } from '../../ui/DateInput';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeader } from '../../ui/PageHeader';
import { Skeleton } from '../../ui/Skeleton';
import { BookDialog } from './BookDialog';
import { DayView } from './DayView';
import type { Board, PlaceRef } from './deliveryText';
import { ListView } from './ListView';
import { PickedBar } from './PickedBar';
import { RefusedDialog } from './RefusedDialog';
import { StopDrawer } from './StopDrawer';
import { UnscheduledList } from './UnscheduledList';
import { PlacingProvider } from './usePlacing';
import { WeekBoard } from './WeekBoard';

const VIEWS = ['week', 'day', 'list'] as const;
type View = (typeof VIEWS)[number];

/** The delivery board by week and by day, and the list; the url says which, which day, which stop is open. */
export default function DeliveriesPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const view: View = VIEWS.find((one) => one === params.get('view')) ?? 'week';
  const asked = params.get('date');
  const day = isLocalDate(asked) ? asked : (today as PlaceRef['date']);
  const stopId = Number(params.get('stop')) || null;
  const orderId = Number(params.get('order')) || null;
  const [booking, setBooking] = useState<DeliveryCard | null>(null);

  const put = useCallback(
    (changes: Record<string, string | null>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) {
            if (value === null) next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: !('stop' in changes) },
      ),
    [setParams],
  );
  const openStop = useCallback((id: number) => put({ stop: String(id) }), [put]);

  const from = view === 'day' ? day : isLocalDate(day) ? startOfWeek(day) : day;
  const board = useCall(
    'deliveries.board',
    { from, days: view === 'day' ? 1 : 7 },
    { enabled: view !== 'list' },
  );
  const crews = useCall('crews.all', {});
  const nameOf = useCallback(
    (place: PlaceRef) => {
      const slot = crews.data?.slots.find(({ id }) => id === place.slotId);
      return {
        date: dateText(place.date, today),
        slot: slot ? slotName(slot) : '',
        crew: crews.data?.crews.find(({ id }) => id === place.crewId)?.name ?? '',
      };
    },
    [crews.data, today],
  );
  const shift = (steps: number) =>
    put({
      date: dayjs(day)
        .add(steps, view === 'day' ? 'day' : 'week')
        .format('YYYY-MM-DD'),
    });
  const [first, last] = [board.data?.dates[0], board.data?.dates.at(-1)];
  const days = [...new Set([first, last])].flatMap((date) => (date ? [dateText(date, today)] : []));
  const span = view === 'list' || days.length === 0 ? null : days.join(' – ');

  return (
    <PlacingProvider openStop={openStop} nameOf={nameOf}>
      <Flex vertical style={{ height: '100%', minWidth: 0 }}>
        <PageHeader
          title={t('deliveries.title')}
          aside={span}
          actions={
            <Flex gap={8} align="center">
              {view !== 'list' && (
                <>
                  <Button
                    icon={<LeftOutlined />}
                    aria-label={t('deliveries.previous')}
                    onClick={() => shift(-1)}
                  />
                  <Button onClick={() => put({ date: null })}>
                    {t(view === 'day' ? 'common.today' : 'deliveries.thisWeek')}
                  </Button>
                  <Button
                    icon={<RightOutlined />}
                    aria-label={t('deliveries.next')}
                    onClick={() => shift(1)}
                  />
                  <DateFilter
                    allowClear={false}
                    style={{ width: 130 }}
                    aria-label={t('deliveries.chooseDay')}
                    value={day}
                    onChange={(date) => put({ date })}
                  />
                </>
              )}
              <Segmented<View>
                aria-label={t('deliveries.view.label')}
                tabIndex={-1}
                value={view}
                onChange={(next) => put({ view: next })}
                options={VIEWS.map((value) => ({ value, label: t(`deliveries.view.${value}`) }))}
              />
            </Flex>
          }
        />
        {view === 'list' ? (
          <ListView onOpen={openStop} />
        ) : (
          <Planned
            view={view}
            day={day}
            board={board.data}
            error={board.error ? errorText(board.error.error) : null}
            orderId={orderId}
            onShowAll={() => put({ order: null })}
            onBook={setBooking}
            onTurn={shift}
            onOpenDay={(date) => put({ view: 'day', date })}
            onSettings={() => navigate('/settings/crews')}
          />
        )}
      </Flex>
      <PickedBar />
      <RefusedDialog nameOf={nameOf} />
      {stopId !== null && (
        <StopDrawer
          id={stopId}
          onClose={() => put({ stop: null })}
          onBook={(detail) => {
            put({ stop: null });
            setBooking(detail);
          }}
        />
      )}
      {booking && <BookDialog card={booking} onClose={() => setBooking(null)} />}
    </PlacingProvider>
  );
}

interface PlannedProps {
  view: 'week' | 'day';
  day: string;
  board: Board | undefined;
  error: string | null;
  orderId: number | null;
  onShowAll: () => void;
  onBook: (card: DeliveryCard) => void;
  onTurn: (steps: number) => void;
  onOpenDay: (date: string) => void;
  onSettings: () => void;
}

/** The tray beside the week or the day. */
function Planned({ board, error, view, day, onTurn, onOpenDay, onSettings, ...tray }: PlannedProps) {
  const { t } = useTranslation();
  if (error) return <Alert type="error" showIcon title={error} style={{ margin: 20 }} />;
  if (!board) return <Skeleton />;
  if (board.crews.length === 0 || board.slots.length === 0) {
    return (
      <EmptyState
        title={t('deliveries.noCrews')}
        hint={t('deliveries.noCrewsHint')}
        action={
          <Button type="primary" onClick={onSettings}>
            {t('deliveries.toSettings')}
          </Button>
        }
      />
    );
  }
  return (
    <Flex style={{ flex: 1, minHeight: 0, minWidth: 0 }}>
      <UnscheduledList {...tray} />
      {view === 'week' ? (
        <WeekBoard board={board} onTurn={onTurn} onOpenDay={onOpenDay} />
      ) : (
        <DayView board={board} date={day} />
      )}
    </Flex>
  );
}
