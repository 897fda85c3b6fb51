import { useTranslation } from 'react-i18next';
import { moneyText, shareText } from '../../platform/format';
import { ToneTag } from '../../ui/ToneTag';
import { type Home, otherName } from './homeText';

/** Our share of what stands in the home: the figure, the bar, both sums, and what could not be counted. */
export function ShareBar({ home }: { home: Home }) {
  const { t } = useTranslation();
  const { state, shareBp, oursFen, othersFen, estimated, leftOut } = home.share;
  if (state === 'not_counted') {
    return <small>{t('homeItems.notCountedHint')}</small>;
  }
  const names = home.others.filter(({ id }) => leftOut.includes(id)).map(otherName);
  const left = names.length > 0 && (
    <small>{t('homeItems.share.leftOut', { names: names.join(t('customers.listComma')) })}</small>
  );
  if (shareBp === null) {
    return (
      <>
        <div className="home-share">
          <strong>{t(state === 'nothing' ? 'homeItems.share.nothing' : 'homeItems.share.unpriced')}</strong>
          <small>
            {t(state === 'nothing' ? 'homeItems.share.nothingHint' : 'homeItems.share.unpricedHint')}
          </small>
        </div>
        {left}
      </>
    );
  }
  return (
    <>
      <div className="home-share">
        <strong>{shareText(shareBp)}</strong>
        {estimated && <ToneTag>{t('homeItems.share.about')}</ToneTag>}
        <span>{t('homeItems.share.of')}</span>
      </div>
      <div
        className="home-bar"
        role="img"
        aria-label={t('homeItems.share.bar', { share: shareText(shareBp) })}
      >
        {shareBp > 0 && <div style={{ width: `${shareBp / 100}%` }} />}
      </div>
      <div className="home-sums">
        <span>{t('homeItems.share.ours', { amount: moneyText(oursFen) })}</span>
        <span>{t('homeItems.share.all', { amount: moneyText(oursFen + othersFen) })}</span>
        <span>{t('homeItems.share.others', { amount: moneyText(othersFen) })}</span>
      </div>
      {left}
    </>
  );
}
