import { z } from 'zod';
import { action, DESK, OWNER, query, SELLERS } from '../../contract/call';
import { emptyInput, localDate, optionalRecordId, recordId, whole } from '../../contract/fields';
import { PAPERS, PRINT_DOCUMENTS } from '../../domain/papers';

/** Those who hand slips and day sheets to a crew, and the crew itself. */
const SLIP_ROLES = [...SELLERS, 'delivery'] as const;
const SHEET_ROLES = [...DESK, 'delivery'] as const;

const slipChoice = {
  /** The slips in the order in which they are printed. */
  deliveryIds: z.array(recordId('deliveries')).min(1, 'required').max(200, 'too_many'),
  paper: z.enum(PAPERS),
  /** Labelled copies of each slip; multipart paper is printed once whatever stands here. */
  copies: whole(1, 6),
  prices: z.boolean(),
};

/** On paper, or as a PDF that main asks where to save. */
const target = z.enum(['pdf', 'printer']);

const outcome = z.object({
  /** Name (never the path) of the PDF; NULL when it was printed or the user thought better of it. */
  fileName: z.string().nullable(),
  /** False when the user closed the printer's dialog. */
  printed: z.boolean(),
});
export type PrintOutcome = z.infer<typeof outcome>;

export const printingContract = {
  /** The slips as one HTML for a sandboxed frame; page sizes in mm. */
  'printing.slipPreview': query(
    SLIP_ROLES,
    () => z.strictObject(slipChoice),
    () => z.object({ html: z.string(), pages: z.int(), widthMm: z.number(), heightMm: z.number() }),
  ),
  'printing.slipsPdf': action(
    SLIP_ROLES,
    () => z.strictObject(slipChoice),
    () => outcome,
  ),
  /** To the slip's printer of the settings; asks by the system's dialog where none is set. */
  'printing.printSlips': action(
    SLIP_ROLES,
    () => z.strictObject(slipChoice),
    () => outcome,
  ),
  /** 派车单: the stops of a day in order, of one crew or of each crew on its own pages. */
  'printing.daySheet': action(
    SHEET_ROLES,
    () => z.strictObject({ date: localDate, crewId: optionalRecordId('crews'), target }),
    () => outcome,
  ),
  /** 装车单: the packages in the order of loading, the last stop first. */
  'printing.loadingList': action(
    SHEET_ROLES,
    () => z.strictObject({ date: localDate, crewId: optionalRecordId('crews'), target }),
    () => outcome,
  ),
  /** Price sheet of a quote with the buying process. */
  'printing.quoteSheet': action(
    SELLERS,
    () => z.strictObject({ quoteId: recordId('quotes'), target }),
    () => outcome,
  ),
  /** 销售合同 of an order, for both sides to sign. */
  'printing.contract': action(
    SELLERS,
    () => z.strictObject({ orderId: recordId('orders'), target }),
    () => outcome,
  ),
  /** 收据 of a payment, 退款收据 of a refund; marked from the second time on. */
  'printing.receipt': action(
    SELLERS,
    () => z.strictObject({ paymentId: recordId('payments'), target }),
    () => outcome,
  ),
  /** Printers of this PC. An action, because it asks the system and not the store. */
  'printing.printers': action(
    OWNER,
    () => emptyInput,
    () => z.array(z.object({ name: z.string(), label: z.string(), isDefault: z.boolean() })),
  ),
  /** A grid of millimetres on a document's paper and printer, to measure the offset by. */
  'printing.calibration': action(
    OWNER,
    () => z.strictObject({ document: z.enum(PRINT_DOCUMENTS), target }),
    () => outcome,
  ),
};
