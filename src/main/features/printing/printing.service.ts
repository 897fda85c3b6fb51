import { eq } from 'drizzle-orm';
import type { InputOf } from '../../../shared/contract';
import { PAPER_SIZES, type Paper, type PrintDocument } from '../../../shared/domain/papers';
import type { PrintOutcome, printingContract } from '../../../shared/features/printing/contract';
import type { SettingValue } from '../../../shared/features/settings/contract';
import { texts } from '../../../shared/i18n';
import type { ActionContext, HandlersFor } from '../../core/handlers';
import { maskAnswer } from '../../core/maskAnswer';
import { phoneMask } from '../../core/phoneRights';
import { actorOf, type ReadContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { writeAudit } from '../../database/records';
import { deliveries } from '../../database/schema';
import { calibrationDocument } from '../../engines/printing/templates/calibration';
import { contractDocument } from '../../engines/printing/templates/contract';
import { daySheetDocument, loadingListDocument } from '../../engines/printing/templates/dayLists';
import type { Offset } from '../../engines/printing/templates/layout';
import { quoteSheetDocument } from '../../engines/printing/templates/quoteSheet';
import { receiptDocument } from '../../engines/printing/templates/receipt';
import type { PrintedDocument } from '../../engines/printing/templates/sheet';
import { slipDocument } from '../../engines/printing/templates/slip';
import { AppError } from '../../system/errors';
import { getSetting } from '../settings';
import { plannedOn, readDayRoutes } from './dayRoutes.repository';
import { readContract, readReceipt } from './orderPapers.repository';
import { readQuoteSheet } from './quoteSheetData.repository';
import { readSlip, type Wording } from './slipData.repository';

type Target = 'pdf' | 'printer';
type PrintSettings = SettingValue<'printing'>;

const NO_OFFSET: Offset = { xMm: 0, yMm: 0 };

export const printingHandlers: HandlersFor<typeof printingContract> = {
  'printing.slipPreview': (input, { db }) => {
    const { html, pages } = slips(db, input, 'pdf');
    const { widthMm, heightMm } = PAPER_SIZES[input.paper];
    return { html, pages, widthMm, heightMm };
  },
  'printing.slipsPdf': (input, context) => printSlips(input, 'pdf', context),
  'printing.printSlips': (input, context) => printSlips(input, 'printer', context),

  'printing.daySheet': (input, context) => printDayList('daySheet', input, context),
  'printing.loadingList': (input, context) => printDayList('loadingList', input, context),

  'printing.quoteSheet': ({ quoteId, target }, context) =>
    printRecord(
      context,
      'quoteSheet',
      'quotes',
      quoteId,
      target,
      ({ db, zone }, wording) => readQuoteSheet(db, quoteId, zone, wording),
      quoteSheetDocument,
    ),
  'printing.contract': ({ orderId, target }, context) =>
    printRecord(
      context,
      'contract',
      'orders',
      orderId,
      target,
      ({ db }, wording) => readContract(db, orderId, wording),
      contractDocument,
    ),
  'printing.receipt': ({ paymentId, target }, context) =>
    printRecord(
      context,
      'receipt',
      'payments',
      paymentId,
      target,
      (read, wording) => readReceipt(read.db, paymentId, read, wording),
      receiptDocument,
    ),

  'printing.printers': (_input, { platform }) => platform.printer.printers(),

  'printing.calibration': async ({ document: name, target }, context) => {
    const document = context.read(({ db }) => {
      const settings = getSetting(db, 'printing');
      const { printing } = texts[settings.locale];
      const options = sheetOptions(settings, name, 'printer');
      const names = { documentName: printing.documents[name], paperName: printing.papers[options.paper] };
      return calibrationDocument({ ...options, ...names }, printing.sheet);
    });
    return deliver(context, name, document, target, texts['zh-CN'].printing.sheet.titles.calibration);
  },
};

type SlipInput = InputOf<'printing.slipsPdf'>;

/** The slips as they are now. The offset moves what a printer prints; a PDF is as it should be. */
function slips(db: Reader, input: SlipInput, target: Target): PrintedDocument {
  const settings = getSetting(db, 'printing');
  const wording = wordingOf(settings);
  const data = input.deliveryIds.map((id) => readSlip(db, id, wording));
  const { copyLabels } = settings;
  const copies = Array.from({ length: input.copies }, (_, i) => copyLabels[i] ?? null);
  return slipDocument(
    data,
    {
      paper: input.paper,
      copies: input.copies === 1 ? [null] : copies,
      multipartLabels: copyLabels,
      prices: input.prices,
      locale: wording.locale,
      offset: target === 'printer' ? offsetOf(settings, 'slip') : NO_OFFSET,
    },
    wording.texts,
  );
}

async function printSlips(input: SlipInput, target: Target, context: ActionContext): Promise<PrintOutcome> {
  const { document, name } = context.read(({ db, today }) => ({
    document: slips(db, input, target),
    name: input.deliveryIds.length === 1 ? readNumber(db, input.deliveryIds[0] ?? 0) : today,
  }));
  const outcome = await deliver(context, 'slip', document, target, name, input.paper);
  const { paper, copies, prices } = input;
  record(context, outcome, 'deliveries', input.deliveryIds, {
    document: 'slip',
    target,
    paper,
    copies: PAPER_SIZES[paper].multipart ? 1 : copies,
    prices,
  });
  return outcome;
}

const readNumber = (db: Reader, deliveryId: number) =>
  db.select({ number: deliveries.number }).from(deliveries).where(eq(deliveries.id, deliveryId)).get()
    ?.number ?? '';

async function printDayList(
  list: 'daySheet' | 'loadingList',
  { date, crewId, target }: InputOf<'printing.daySheet'>,
  context: ActionContext,
): Promise<PrintOutcome> {
  const { document, deliveryIds } = context.read(({ db }) => {
    const settings = getSetting(db, 'printing');
    const wording = wordingOf(settings);
    const by = list === 'daySheet' ? 'crew' : 'vehicle';
    const routes = readDayRoutes(db, date, crewId, by, wording);
    const template = list === 'daySheet' ? daySheetDocument : loadingListDocument;
    return {
      document: template(routes, sheetOptions(settings, list, target), wording.texts),
      deliveryIds: plannedOn(db, date, crewId),
    };
  });
  if (deliveryIds.length === 0) throw new AppError('NOT_FOUND', { reason: 'nothing_to_print' });
  const outcome = await deliver(context, list, document, target, date);
  record(context, outcome, 'deliveries', deliveryIds, { document: list, target });
  return outcome;
}

/** What a customer takes home of one record, with the phones that the person at the PC may see; on record with it. */
async function printRecord<T extends { number: string }>(
  context: ActionContext,
  document: 'quoteSheet' | 'contract' | 'receipt',
  entity: string,
  id: number,
  target: Target,
  read: (context: ReadContext, wording: Wording) => T,
  template: (data: T, options: ReturnType<typeof sheetOptions>, texts: Wording['texts']) => PrintedDocument,
): Promise<PrintOutcome> {
  const { printed, number } = context.read((reading) => {
    const settings = getSetting(reading.db, 'printing');
    const wording = wordingOf(settings);
    const data = read(reading, wording);
    // None of these papers needs the customer's phone; a slip does: the crew calls. What the shop says of itself stays.
    const mask = phoneMask(reading.db, actorOf(context));
    const own = Object.fromEntries(
      Object.entries(data).filter(([name]) => name === 'store' || name === 'terms'),
    );
    const shown = mask ? { ...maskAnswer(data, mask), ...own } : data;
    return {
      printed: template(shown, sheetOptions(settings, document, target), wording.texts),
      number: data.number,
    };
  });
  const outcome = await deliver(context, document, printed, target, number);
  record(context, outcome, entity, [id], { document, target });
  return outcome;
}

function wordingOf({ locale }: PrintSettings): Wording {
  return { locale, texts: texts[locale].printing.sheet };
}

const offsetOf = (settings: PrintSettings, document: PrintDocument): Offset => ({
  xMm: settings[document].offsetXMm,
  yMm: settings[document].offsetYMm,
});

function sheetOptions(settings: PrintSettings, document: PrintDocument, target: Target) {
  return {
    paper: settings[document].paper,
    locale: settings.locale,
    offset: target === 'printer' ? offsetOf(settings, document) : NO_OFFSET,
  };
}

/** To the printer that the settings name (else by the system's dialog), or into a PDF that the user places. */
async function deliver(
  context: ActionContext,
  name: PrintDocument,
  { html }: PrintedDocument,
  target: Target,
  subject: string,
  chosenPaper?: Paper,
): Promise<PrintOutcome> {
  const settings = context.read(({ db }) => getSetting(db, 'printing'));
  const { printer, files } = context.platform;
  const paper = PAPER_SIZES[chosenPaper ?? settings[name].paper];
  if (target === 'pdf') {
    const bytes = await printer.toPdf(html, paper);
    const title = texts[settings.locale].printing.documents[name];
    const chosen = await files.chooseSaveFile(`${title} ${subject}.pdf`);
    if (chosen) files.saveFile(chosen, bytes);
    return { fileName: chosen?.name ?? null, printed: false };
  }
  const deviceName = settings[name].printer;
  if (!deviceName) return { fileName: null, printed: await printer.printWithDialog(html, { paper }) };
  await printer.printSilently(html, { deviceName, paper, copies: 1 });
  return { fileName: null, printed: true };
}

/** Who printed what, when and how, in the history of each record. What came to nothing is not recorded. */
function record(
  context: ActionContext,
  outcome: PrintOutcome,
  entity: string,
  ids: readonly number[],
  how: Record<string, unknown>,
): void {
  if (!outcome.printed && outcome.fileName === null) return;
  context.note((write) => {
    for (const id of ids) writeAudit(write, entity, id, null, { printed: how });
  });
}
