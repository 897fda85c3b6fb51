import { CheckOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maskPhone } from '../../../shared/domain/phone';
import type { TodayGroup } from '../../../shared/domain/todayGroups';
import type { BoardRow } from '../../../shared/features/today/contract';
import { useSession } from '../../platform/session';
import { FirstUse } from '../../ui/FirstUse';
import { Line } from '../../ui/Line';
import { lazyComponent } from '../../ui/lazyComponent';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { PlainButton } from '../../ui/PlainButton';
import { ToneTag } from '../../ui/ToneTag';
import { useRegistry } from '../../widgets/registry';
import { MuteButton } from './MuteButton';
import { reasonTexts, whenText } from './rowText';
import { TaskAction } from './TaskAction';
import type { RowWrites } from './useRowWrites';

const ContactComposer = lazyComponent(async () => (await import('../followups')).ContactComposer);
const SnoozeMenu = lazyComponent(async () => (await import('./SnoozeMenu')).SnoozeMenu);

interface Props {
  row: BoardRow;
  group: TodayGroup;
  writes: RowWrites;
  onCustomer: (id: number) => void;
}

/** One thing to do: when, who, what and why, the button that does it; put off, done. */
export function TodayRow({ row, group, writes, onCustomer }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [logging, setLogging] = useState(false);
  const { customerId, taskId } = row;
  const name = row.customerName || (row.phone ? maskPhone(row.phone) : '');
  const kind = t(`codes.taskKind.${row.kind}`);
  const why = useRegistry().taskRows[row.kind].why(t, row, today);
  const markDone = () => writes.done(row);
  return (
    <li className="today-row" aria-label={[kind, name].filter(Boolean).join(' ')}>
      <div className="today-row-line">
        <span className={group === 'overdue' ? 'today-when late' : 'today-when'}>
          {whenText(t, row, group, today)}
        </span>
        <div className="today-who">
          {customerId === null ? (
            name && <Line strong>{name}</Line>
          ) : (
            <PlainButton quiet onClick={() => onCustomer(customerId)}>
              {row.customerName && <PersonAvatar name={name} size={24} />}
              <Line strong>{name}</Line>
            </PlainButton>
          )}
        </div>
        <div className="today-what">
          <div className="today-kind">
            {row.kind === 'custom' ? <Why text={why} /> : group !== 'people' && <Line>{kind}</Line>}
            {reasonTexts(t, row, today).map((text) => (
              <ToneTag key={text}>{text}</ToneTag>
            ))}
            {row.assigneeName && <small>{row.assigneeName}</small>}
          </div>
          {row.kind !== 'custom' && <Why text={why} quiet />}
        </div>
        <div className="today-acts">
          <TaskAction row={row} onDone={markDone} onLogContact={() => setLogging(!logging)} />
          {row.reasons.some(({ reason }) => reason === 'care') && (
            <PlainButton onClick={() => writes.careDone(row)}>{t('reminders.careDone')}</PlainButton>
          )}
          <FirstUse
            button={
              <PlainButton quiet className="today-snooze" aria-label={t('today.snooze')}>
                <ClockCircleOutlined />
              </PlainButton>
            }
          >
            {(button) => (
              <SnoozeMenu
                button={button}
                onPutOff={(until) => writes.putOff(row, until)}
                {...(taskId !== null && { onSkip: () => writes.skip(row) })}
              />
            )}
          </FirstUse>
          {group === 'people' && <MuteButton row={row} onMute={(reasons) => writes.mute(row, reasons)} />}
          <PlainButton
            quiet
            aria-label={t('today.act.markDone')}
            title={t('today.act.markDone')}
            onClick={markDone}
            style={{ visibility: taskId === null ? 'hidden' : 'visible' }}
          >
            <CheckOutlined />
          </PlainButton>
        </div>
      </div>
      {logging && customerId !== null && (
        <div style={{ padding: '8px 0 4px 100px' }}>
          <ContactComposer
            autoFocus
            customerId={customerId}
            {...(taskId !== null && { taskId })}
            onDone={() => setLogging(false)}
          />
        </div>
      )}
    </li>
  );
}

/** Why the row is here, in one line. */
function Why({ text, quiet = false }: { text: string; quiet?: boolean }) {
  if (text === '') return null;
  return <Line {...(quiet && { tone: 'soft' as const, style: { fontSize: 13 } })}>{text}</Line>;
}
