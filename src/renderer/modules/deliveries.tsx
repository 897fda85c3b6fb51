import { CarOutlined, PrinterOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DESK, EVERYONE } from '../../shared/domain/roleGroups';
import { nearDateText, slotText } from '../platform/format';
import { useSession } from '../platform/session';
import { lazyComponent } from '../ui/lazyComponent';
import { PlainButton } from '../ui/PlainButton';
import type { TaskButtonProps, TaskRow } from '../widgets/registry';
import type { Module } from './module';

const icon = <CarOutlined />;

const messages = () => import('../features/deliveries/DeliveryMessages');
const RemindMessage = lazyComponent(async () => (await messages()).RemindMessage);
const RevisitMessage = lazyComponent(async () => (await messages()).RevisitMessage);

const near = (date: string | null, today: string) => (date ? nearDateText(date, today) : '');

const whyBook: TaskRow['why'] = (t, { note, orderNumber, agreedDate }, today) => {
  // A stop that stands where nobody drives says so itself.
  if (note) return note;
  const number = orderNumber ?? '';
  return agreedDate
    ? t('today.why.book', { number, date: near(agreedDate, today) })
    : t('today.why.bookNoDate', { number });
};

function Book({ row }: TaskButtonProps) {
  const navigate = useNavigate();
  const { t } = useTranslation();
  const { actor } = useSession();
  // Whoever sold it sees that it is still to be booked, and who does that.
  if (!DESK.includes(actor.role)) return <span className="today-note">{t('today.act.deskBooks')}</span>;
  return (
    <PlainButton onClick={() => void navigate(`/deliveries?order=${row.orderId}`)}>
      {t('today.act.book')}
    </PlainButton>
  );
}

export const deliveries = {
  order: 80,
  pages: [
    {
      path: '/deliveries/*',
      roles: EVERYONE,
      Page: lazy(() => import('../features/deliveries/DeliveriesPage')),
    },
  ],
  place: { to: '/deliveries', roles: EVERYONE, icon, label: (t) => t('shell.nav.deliveries') },
  record: { icon, path: (id) => `/deliveries?stop=${id}`, states: 'deliveryState' },
  commands: [
    {
      key: 'deliveries',
      label: (t) => t('search.commands.deliveries'),
      icon,
      words: 'sh songhuo 送货 shb songhuoban dkshb deliveries board',
      roles: EVERYONE,
      run: ({ go }) => go('/deliveries'),
    },
    {
      key: 'daySheet',
      label: (t) => t('search.commands.daySheet'),
      icon: <PrinterOutlined />,
      words:
        'pcd paichedan 派车单 zcd zhuangchedan 装车单 shd songhuodan 送货单 day sheet loading list slips print dayin',
      roles: EVERYONE,
      run: ({ go }) => go('/deliveries?view=day'),
    },
  ],
  screenKeys: [{ at: /^\/deliveries/, keys: [['Alt+↑ ↓', 'moveStop']] }],
  taskRows: {
    book_delivery: { why: whyBook, button: { Button: Book } },
    remind_delivery: {
      why: (t, row, today) =>
        t('today.why.remind', {
          number: row.orderNumber ?? '',
          date: near(row.deliveryDate, today),
          slot: slotText(row),
        }),
      button: { label: (t) => t('today.act.message'), Popover: RemindMessage },
    },
    ask_after_delivery: {
      why: (t, { orderNumber, deliveryDate }, today) =>
        t('today.why.ask', { number: orderNumber ?? '', date: near(deliveryDate, today) }),
      button: { label: (t) => t('today.act.revisited'), Popover: RevisitMessage },
    },
  },
} satisfies Module;
