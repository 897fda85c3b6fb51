import { Alert, Flex, Form, Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { DateInput } from '../../ui/DateInput';
import { PageHeader } from '../../ui/PageHeader';
import { Skeleton } from '../../ui/Skeleton';
import { useSaveKey } from '../../ui/saveKey';
import { TextArea } from '../../ui/TextInput';
import { ToneTag } from '../../ui/ToneTag';
import { useLeaveGuard } from '../../ui/useLeaveGuard';
import { customerName } from '../../widgets/customerText';
import { HistoryButton } from '../../widgets/history/HistoryButton';
import { LinesTable } from '../../widgets/lines/LinesTable';
import { StaffSelect } from '../../widgets/StaffSelect';
import { CreateOrderDialog } from '../orders';
import { AskOwnerDialog } from './AskOwnerDialog';
import { blankQuote, isNew } from './blankQuote';
import { LeaveDialog } from './LeaveDialog';
import { LoseDialog } from './LoseDialog';
import { QuoteActions } from './QuoteActions';
import { QuoteNotice } from './QuoteNotice';
import { QuoteSheetButton } from './QuoteSheetButton';
import { TotalsPanel } from './TotalsPanel';
import { useQuoteActions } from './useQuoteActions';
import { type Quote, useQuoteDraft } from './useQuoteDraft';

/** A stored quote by its id; under `new?customer=` one that is stored, and gets its number, with its first save. */
export default function QuotePage() {
  const { id } = useParams();
  const { key, state } = useLocation();
  const customerId = Number(useSearchParams()[0].get('customer'));
  const fresh = id === 'new';
  const stored = useCall('quotes.get', { id: Number(id) }, { enabled: !fresh });
  const blank = useCall('quotes.blank', { customerId }, { enabled: fresh });
  const { error } = fresh ? blank : stored;
  if (error) return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(error.error)} />;
  // While another quote loads, the last one is still in hand: it must not be taken for the new one.
  const begun = blank.data?.customer.id === customerId ? blankQuote(blank.data) : null;
  const quote = fresh ? begun : stored.data?.id === Number(id) ? stored.data : null;
  if (!quote) return <Skeleton />;
  // A new quote that is saved goes on in the same editor, under its own address.
  const editor = editorOf(state) ?? (fresh ? key : String(quote.id));
  return <QuoteEditor key={editor} quote={quote} editor={editor} />;
}

const editorOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'editor' in state ? String(state.editor) : null;

const LINE = ['draft', 'offered', 'accepted', 'ordered'] as const;

function QuoteEditor({ quote, editor }: { quote: Quote; editor: string }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const navigate = useNavigate();
  const { draft, totals, input, dirty, change, saved, giveUp } = useQuoteDraft(quote);
  const actions = useQuoteActions(quote, { draft, input, dirty, saved });
  const { storedAs } = actions;
  // Once nothing is unsaved any more: until then the page is not left unasked, be it for its own address.
  const moves = storedAs !== null && !dirty && isNew(quote);
  useEffect(() => {
    if (moves) navigate(`/quotes/${storedAs}`, { replace: true, state: { editor } });
  }, [moves, storedAs, navigate, editor]);
  const [dialog, setDialog] = useState<'lose' | 'order' | null>(null);
  const readOnly = quote.state !== 'draft' || !SELLERS.includes(actor.role);
  const guard = useLeaveGuard(dirty);
  const dialogOpen = dialog !== null || actions.asking !== null || guard.asked;
  const page = useRef<HTMLDivElement>(null);
  useSaveKey(page, () => dirty && void actions.save(), !readOnly);
  const percent = (bp: number) => `${bp / 100}%`;

  return (
    <Flex ref={page} vertical style={{ height: '100%' }}>
      <PageHeader
        title={isNew(quote) ? t('quotes.create') : quote.number}
        aside={
          <Flex gap={8} align="center">
            <Link to={`/customers/${quote.customer.id}`}>{customerName(t, quote.customer)}</Link>
            {quote.proposalId !== null && (
              <Link to={`/proposals/${quote.proposalId}`}>{t('quotes.fromProposal')}</Link>
            )}
            {dirty && <ToneTag color={COLORS.warn}>{t('quotes.unsaved')}</ToneTag>}
          </Flex>
        }
        actions={
          <Flex gap={8}>
            {!isNew(quote) && (
              <>
                <HistoryButton entity="quotes" id={quote.id} />
                <QuoteSheetButton quoteId={quote.id} unsaved={dirty} />
              </>
            )}
            <QuoteActions
              quote={quote}
              dirty={dirty}
              busy={actions.busy}
              onSave={() => void actions.save()}
              onOffer={() => void actions.offer()}
              onAccept={actions.accept}
              onRevise={actions.revise}
              onLose={() => setDialog('lose')}
              onOrder={() => setDialog('order')}
            />
          </Flex>
        }
      />
      <StateSteps quote={quote} />
      <QuoteNotice quote={quote} />
      <Flex gap={16} style={{ flex: 1, minHeight: 0, padding: '0 20px 16px' }}>
        <section
          aria-label={t('quotes.lines')}
          style={{
            flex: 1,
            minWidth: 0,
            overflow: 'auto',
            background: COLORS.card,
            border: `1px solid ${COLORS.line}`,
            borderRadius: 8,
            padding: '10px 16px 16px',
          }}
        >
          <LinesTable
            lines={draft.lines}
            readOnly={readOnly}
            onChange={(lines) => change({ lines })}
            errors={actions.errors}
            keysOff={dialogOpen}
          />
        </section>
        <div style={{ width: 'clamp(256px, 22vw, 292px)', flex: 'none', overflow: 'auto' }}>
          <TotalsPanel
            quote={quote}
            draft={draft}
            totals={totals}
            onChange={change}
            readOnly={readOnly}
            errors={actions.errors}
          />
          <Form name="quote" layout="vertical" disabled={readOnly} style={{ marginTop: 12 }}>
            <Form.Item
              label={t('quotes.validUntil')}
              htmlFor="quote-valid"
              {...errorAt(actions.errors.validUntil)}
            >
              <DateInput
                id="quote-valid"
                allowClear={false}
                meant="next"
                style={{ width: '100%' }}
                value={draft.validUntil}
                onChange={(date) => change({ validUntil: date ?? '' })}
              />
            </Form.Item>
            <Form.Item label={t('quotes.seller')} htmlFor="quote-seller">
              <StaffSelect
                id="quote-seller"
                roles={SELLERS}
                value={draft.sellerId}
                onChange={(sellerId) => change({ sellerId: sellerId ?? null })}
              />
            </Form.Item>
            <Form.Item label={t('quotes.note')} htmlFor="quote-note" {...errorAt(actions.errors.note)}>
              <TextArea
                id="quote-note"
                autoSize={{ minRows: 1, maxRows: 4 }}
                max={500}
                placeholder={t('quotes.noteHint')}
                value={draft.note ?? ''}
                onChange={(event) => change({ note: event.target.value })}
              />
            </Form.Item>
          </Form>
        </div>
      </Flex>
      {actions.asking && (
        <AskOwnerDialog
          hint={t('quotes.askOwnerHint', {
            given: percent(actions.asking.given),
            limit: percent(actions.asking.limit),
          })}
          pending={actions.busy}
          onAsk={actions.askOwner}
          onClose={actions.stopAsking}
        />
      )}
      {guard.asked && (
        <LeaveDialog
          busy={actions.busy}
          onStay={guard.stay}
          onDiscard={() => {
            giveUp();
            guard.leave();
          }}
          onSave={async () => {
            if (await actions.save(true)) guard.leave();
            else guard.stay();
          }}
        />
      )}
      {dialog === 'lose' && <LoseDialog quote={quote} onClose={() => setDialog(null)} />}
      <CreateOrderDialog quoteId={quote.id} open={dialog === 'order'} onClose={() => setDialog(null)} />
    </Flex>
  );
}

const errorAt = (sentence: string | undefined) =>
  sentence ? { validateStatus: 'error' as const, help: sentence } : {};

/** Where the quote stands on its way to an order; expired and lost stand beside it. */
function StateSteps({ quote }: { quote: Quote }) {
  const { t } = useTranslation();
  const aside = quote.state === 'expired' || quote.state === 'lost' ? quote.state : null;
  return (
    <Flex align="center" gap={16} style={{ padding: '0 20px 12px' }}>
      <Steps
        size="small"
        style={{ maxWidth: 620 }}
        current={aside ? 1 : LINE.indexOf(quote.state as (typeof LINE)[number])}
        {...(aside && { status: 'error' as const })}
        items={LINE.map((state, index) => ({
          title: t(`codes.quoteState.${aside && index === 1 ? aside : state}`),
        }))}
      />
    </Flex>
  );
}
