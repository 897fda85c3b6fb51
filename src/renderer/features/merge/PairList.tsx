import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { usePages } from '../../platform/api';
import { nameInList } from '../../widgets/customerText';

type Ids = readonly [number, number];

/** True for the same two, whichever comes first. */
export const isPair = ([one, other]: Ids, [a, b]: Ids): boolean =>
  (one === a && other === b) || (one === b && other === a);

interface Props {
  pages: Pick<ReturnType<typeof usePages<'merge.pairs'>>, 'rows' | 'hasMore' | 'loadMore'>;
  chosen: Ids;
  onChoose: (oneId: number, otherId: number) => void;
}

/** Pairs, the most alike first; the one that is compared is marked by a bar as well as by its colour. */
export function PairList({ pages, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('merge.pairs')} className="merge-pairs">
      {pages.rows.map(({ id, survivor, merged, why }) => (
        <button
          key={id}
          type="button"
          aria-current={isPair([survivor.id, merged.id], chosen) ? 'true' : undefined}
          onClick={() => onChoose(survivor.id, merged.id)}
        >
          <span className="merge-names">
            {t('merge.two', { one: nameInList(t, survivor), other: nameInList(t, merged) })}
          </span>
          <small>{why.map((reason) => t(`merge.why.${reason}`)).join(' · ')}</small>
        </button>
      ))}
      {pages.hasMore && (
        <Button type="link" onClick={pages.loadMore}>
          {t('common.more')}
        </Button>
      )}
    </nav>
  );
}
