import { z } from 'zod';
import { action, EVERYONE } from '../../contract/call';
import { emptyInput, recordId } from '../../contract/fields';
import { tablesWith } from '../../entities';

/** Lists that go to Excel. */
export const SHEET_NAMES = [
  ...tablesWith('sheet'),
  /** Everything that is known of one customer. */
  'customerFile',
  'members',
] as const;
export type SheetName = (typeof SHEET_NAMES)[number];

export const excelContract = {
  /**
   * Writes a list as it is filtered to a workbook that the user names in main's dialog. The filters are parsed by the
   * list's own call, and whoever may not see the list may not export it. NULL when the dialog was cancelled.
   */
  'excel.export': action(
    EVERYONE,
    () => z.strictObject({ sheet: z.enum(SHEET_NAMES), filters: z.record(z.string(), z.unknown()) }),
    () => z.object({ jobId: z.int(), fileName: z.string() }).nullable(),
  ),
  'excel.cancel': action(
    EVERYONE,
    () => z.strictObject({ jobId: recordId('jobs') }),
    () => z.null(),
  ),
  /** Shows the folder of the last workbook in the system's file manager. */
  'excel.showLast': action(
    EVERYONE,
    () => emptyInput,
    () => z.null(),
  ),
};
