import { Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DESK, SELLERS } from '../../../shared/domain/roleGroups';
import { useCall, useWrite } from '../../platform/api';
import { dateOfInstant, dateText, moneyText } from '../../platform/format';
import { useInternalHidden } from '../../platform/internalHidden';
import { useSession } from '../../platform/session';
import { useReport } from '../../ui/useReport';
import { IssueCardDialog, type MemberCard, ReissueCardDialog, VoidCardDialog } from './CardDialogs';
import { type Membership, UseRightDialog } from './UseRightDialog';

/** A customer's tier, what it gives and what is left of it this year, and their card. A customer may read it at the desk. */
export function MemberPanel({ customerId }: { customerId: number }) {
  const { t } = useTranslation();
  const { today, actor } = useSession();
  const [using, setUsing] = useState(false);
  const member = useCall('members.get', { customerId }).data;
  if (!member) return null;
  const { tier, tierUntil, byHand, rights } = member;
  const maySell = SELLERS.includes(actor.role);
  return (
    <Card
      size="small"
      title={t('members.panel.title')}
      role="region"
      aria-label={t('members.panel.title')}
      extra={
        maySell &&
        rights.some(({ allowed }) => allowed > 0) && (
          <Button type="text" size="small" onClick={() => setUsing(true)}>
            {t('members.use.button')}
          </Button>
        )
      }
    >
      <Flex vertical gap={6}>
        {tierUntil === null ? (
          <Typography.Text type="secondary">{t('members.panel.none')}</Typography.Text>
        ) : (
          <span>
            <Typography.Text strong>
              {t('members.panel.until', {
                tier: t(`codes.memberTier.${tier}`),
                date: dateText(tierUntil, today),
              })}
            </Typography.Text>{' '}
            {byHand && <Typography.Text type="secondary">{t('members.panel.byHand')}</Typography.Text>}
          </span>
        )}
        {member.year && <Rights member={member} year={member.year} />}
        <Cards customerId={customerId} cards={member.cards} />
        {member.uses.length > 0 && <Uses uses={member.uses} mayUndo={maySell} />}
      </Flex>
      {using && <UseRightDialog customerId={customerId} rights={rights} onClose={() => setUsing(false)} />}
    </Card>
  );
}

/** What the tier gives, with what is left of it. */
function Rights({ member, year }: { member: Membership; year: NonNullable<Membership['year']> }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const hidden = useInternalHidden();
  const { discountBp } = member;
  const given = member.rights.filter(({ allowed, used }) => allowed > 0 || used > 0);
  if (given.length === 0 && discountBp === 0)
    return <Typography.Text type="secondary">{t('members.panel.nothing')}</Typography.Text>;
  return (
    <>
      {given.map(({ right, ...figures }) => (
        <span key={right}>
          {t(`codes.tierRight.${right}`)}{' '}
          <Typography.Text type={figures.left > 0 ? undefined : 'secondary'}>
            {right === 'gift'
              ? t('members.panel.money', {
                  allowed: moneyText(figures.allowed),
                  used: moneyText(figures.used),
                  left: moneyText(figures.left),
                })
              : t('members.panel.times', figures)}
          </Typography.Text>
        </span>
      ))}
      {/* How far a seller may go is nothing for the customer at the desk. */}
      {discountBp > 0 && !hidden && (
        <span>{t('members.panel.discount', { percent: String(discountBp / 100) })}</span>
      )}
      {given.length > 0 && (
        <Typography.Text type="secondary" className="small">
          {t('members.panel.year', {
            from: dateText(year.from, today),
            until: dateText(year.until, today),
          })}
        </Typography.Text>
      )}
    </>
  );
}

type Dialog = 'issue' | 'reissue' | 'void';

/** The card, what the desk does with it, and the void ones. */
function Cards({ customerId, cards }: { customerId: number; cards: readonly MemberCard[] }) {
  const { t } = useTranslation();
  const { today, actor } = useSession();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const mayGive = DESK.includes(actor.role);
  const valid = cards.find(({ voidedAt }) => voidedAt === null);
  const old = cards.filter(({ voidedAt }) => voidedAt !== null);
  return (
    <>
      <Flex align="center" gap={8} wrap>
        {valid ? (
          <span>
            {t('members.card')} <Typography.Text strong>{valid.number}</Typography.Text>
          </span>
        ) : (
          <Typography.Text type="secondary">{t('members.panel.noCard')}</Typography.Text>
        )}
        {mayGive && !valid && (
          <Button size="small" onClick={() => setDialog('issue')}>
            {t('members.issue.button')}
          </Button>
        )}
        {mayGive && valid && (
          <>
            <Button size="small" onClick={() => setDialog('reissue')}>
              {t('members.reissue.button')}
            </Button>
            <Button size="small" type="text" onClick={() => setDialog('void')}>
              {t('members.void.button')}
            </Button>
          </>
        )}
      </Flex>
      {old.length > 0 && (
        <details>
          <summary>{t('members.panel.oldCards', { n: old.length })}</summary>
          <ul className="plain-list">
            {old.map(({ id, number, voidedAt, voidReason }) => (
              <li key={id}>
                <del>{number}</del>{' '}
                <Typography.Text type="secondary">
                  {voidedAt !== null &&
                    voidReason &&
                    t('members.panel.voided', {
                      date: dateText(dateOfInstant(voidedAt), today),
                      reason: t(`codes.cardState.${voidReason}`),
                    })}
                </Typography.Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {dialog === 'issue' && <IssueCardDialog customerId={customerId} onClose={close} />}
      {dialog === 'reissue' && valid && <ReissueCardDialog card={valid} onClose={close} />}
      {dialog === 'void' && valid && <VoidCardDialog card={valid} onClose={close} />}
    </>
  );
}

/** This year's uses, each of which can be taken back. */
function Uses({ uses, mayUndo }: { uses: Membership['uses']; mayUndo: boolean }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const report = useReport();
  const undo = useWrite('members.undoUse');
  return (
    <section aria-label={t('members.panel.uses')}>
      <Typography.Text type="secondary" className="small">
        {t('members.panel.uses')}
      </Typography.Text>
      <ul className="plain-list">
        {uses.map(({ id, version, right, usedOn, amountFen, note, overReason, createdByName, ...of }) => {
          const date = dateText(usedOn, today);
          const name = t(`codes.tierRight.${right}`);
          const said = [
            note,
            overReason && t('members.panel.over', { reason: overReason }),
            createdByName && t('members.panel.by', { name: createdByName }),
          ].filter(Boolean);
          return (
            <li key={id}>
              <Flex justify="space-between" align="baseline" gap={8}>
                <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {date} {name}
                  {amountFen > 0 && ` ${moneyText(amountFen)}`}{' '}
                  {of.orderId !== null && (
                    <Link className="in-text" to={`/orders/${of.orderId}`}>
                      {of.orderNumber}
                    </Link>
                  )}
                  {of.requestId !== null && (
                    <Link className="in-text" to={`/requests/${of.requestId}`}>
                      {of.requestNumber}
                    </Link>
                  )}{' '}
                  <Typography.Text type="secondary" className="small">
                    {said.join(' · ')}
                  </Typography.Text>
                </span>
                {mayUndo && (
                  <Button
                    type="link"
                    size="small"
                    loading={undo.isPending}
                    aria-label={t('members.panel.undoUse', { date, right: name })}
                    onClick={() => undo.mutate({ id, version }, { onError: report })}
                  >
                    {t('members.panel.undo')}
                  </Button>
                )}
              </Flex>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
