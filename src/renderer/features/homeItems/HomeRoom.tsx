import { useTranslation } from 'react-i18next';
import type { Other, Room } from './homeText';
import { OtherRow, OursRow } from './PieceRows';

/** One room: ours first, then what is of others. */
export function HomeRoom({ room, onEdit }: { room: Room; onEdit: (item: Other) => void }) {
  const { t } = useTranslation();
  const name = room.name ?? t('homeItems.noRoom');
  return (
    <section className="home-room" aria-label={name}>
      <strong>{name}</strong>
      <ul>
        {room.ours.map((row) => (
          <OursRow key={row.orderId} row={row} />
        ))}
        {room.others.map((item) => (
          <OtherRow key={item.id} item={item} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  );
}
