import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { ToneTag } from '../../ui/ToneTag';
import { usePageKeys } from '../../ui/usePageKeys';
import { HomeItemDialog } from './HomeItemDialog';
import { HomeRoom } from './HomeRoom';
import './homeItems.css';
import { type Home, kindOf, type Other, otherName, roomsOf } from './homeText';
import { OtherRow } from './PieceRows';
import { ShareBar } from './ShareBar';

/**
 * What stands in a customer's home, ours and others', our share of it, and what to offer next. A customer at the desk may
 * read what stands where, and nothing of prices, brands and shares.
 */
export function HomeItemsCard({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const hidden = useInternalHidden();
  const home = useCall('homeItems.atHome', { customerId }).data;
  const [edited, setEdited] = useState<Other | 'new' | null>(null);
  usePageKeys(hidden || edited !== null ? {} : { n: () => setEdited('new') });
  const title = t('homeItems.title');
  return (
    <Card
      size="small"
      role="region"
      aria-label={title}
      title={
        <Flex align="center" gap={8} wrap>
          {title}
          {home && (
            <ToneTag>
              {home.countedOn
                ? t('homeItems.countedOn', { date: dateText(home.countedOn, today) })
                : t('homeItems.notCounted')}
            </ToneTag>
          )}
        </Flex>
      }
      extra={
        !hidden && (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('homeItems.add')} <kbd>N</kbd>
          </Button>
        )
      }
    >
      {home && (hidden ? <RoomsOnly home={home} /> : <Inside home={home} onEdit={setEdited} />)}
      {edited && (
        <HomeItemDialog
          customerId={customerId}
          edited={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}

function Inside({ home, onEdit }: { home: Home; onEdit: (item: Other) => void }) {
  const { t } = useTranslation();
  const [showsReplaced, setShowsReplaced] = useState(false);
  const rooms = roomsOf(home);
  const replaced = home.others.filter(({ replacedAt }) => replacedAt !== null);
  return (
    <>
      <ShareBar home={home} />
      <Offers home={home} />
      {rooms.length === 0 && <p style={{ margin: '8px 0 0' }}>{t('homeItems.empty')}</p>}
      {rooms.map((room) => (
        <HomeRoom key={room.name} room={room} onEdit={onEdit} />
      ))}
      {replaced.length > 0 && (
        <>
          <Button
            type="link"
            size="small"
            aria-expanded={showsReplaced}
            style={{ padding: 0, marginTop: 6 }}
            onClick={() => setShowsReplaced(!showsReplaced)}
          >
            {t('homeItems.showReplaced', { n: replaced.length })}
          </Button>
          {showsReplaced && (
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {replaced.map((item) => (
                <OtherRow key={item.id} item={item} onEdit={onEdit} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

/** What to offer something new for, with the reason. */
function Offers({ home: { offers, ours, others } }: { home: Home }) {
  const { t } = useTranslation();
  const named = offers.flatMap(({ ours: isOurs, id, reason, years }) => {
    const line = isOurs && ours.find(({ lineId }) => lineId === id);
    const item = !isOurs && others.find((one) => one.id === id);
    const name = line ? line.name : item ? otherName(item) : null;
    const why = t(`homeItems.offers.${reason}`, { years });
    return name === null ? [] : [t('homeItems.offers.one', { name, why })];
  });
  if (named.length === 0) return null;
  return (
    <p style={{ margin: '8px 0 0' }}>
      <small>{t('homeItems.offers.title')}</small> {named.join(t('customers.listComma'))}
    </p>
  );
}

/** What stands where, without whose it is. */
function RoomsOnly({ home }: { home: Home }) {
  const { t } = useTranslation();
  const rooms = roomsOf(home);
  if (rooms.length === 0) return <span>–</span>;
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: '68px minmax(0, 1fr)', gap: '4px 10px', margin: 0 }}>
      {rooms.map(({ name, ours, others }) => (
        <Flex key={name} style={{ display: 'contents' }}>
          <dt style={{ fontWeight: 600 }}>{name ?? t('homeItems.noRoom')}</dt>
          <dd style={{ margin: 0 }}>
            {[...ours.flatMap(({ names }) => names), ...others.map(kindOf)].join(t('customers.listComma'))}
          </dd>
        </Flex>
      ))}
    </dl>
  );
}
