import { AppError } from '../../src/main/system/errors';
import { boardStore } from './deliveries';

interface Printed {
  how: string;
  html: string;
  paper: unknown;
}

/** A store whose printer only remembers, and whose save dialog answers with `saveAs` (null: cancelled). */
export async function printStore(saveAs: string | null = '送货单.pdf') {
  const printed: Printed[] = [];
  const store = await boardStore({
    platform: {
      printer: {
        toPdf: async (html, paper) => {
          printed.push({ how: 'pdf', html, paper });
          return new Uint8Array();
        },
        printSilently: async (html, { deviceName, paper }) => {
          if (deviceName === '丢了') {
            throw new AppError('NOT_FOUND', { reason: 'printer_missing', params: { name: deviceName } });
          }
          printed.push({ how: deviceName, html, paper });
        },
        printWithDialog: async (html, { paper }) => {
          printed.push({ how: 'dialog', html, paper });
          return false;
        },
        printers: async () => [{ name: 'Epson', label: '针式打印机', isDefault: true }],
      },
      files: {
        chooseSaveFile: async (name) => (saveAs === null ? null : { path: `/secret/place/${name}`, name }),
        chooseFolder: async () => null,
        saveFile: () => undefined,
        showLast: () => undefined,
      },
    },
  });
  await store.as.owner('settings.update', {
    store: { name: '云栖家居', phone: '0571-88886666', address: null, slipFooter: null },
  });
  return { ...store, printed };
}
export type PrintStore = Awaited<ReturnType<typeof printStore>>;

/** How a record was printed, oldest first. */
export function printsOf({ database }: PrintStore, entity: string, id: number): unknown[] {
  return database.connection
    .prepare(
      "SELECT after FROM audit_log WHERE entity = ? AND entity_id = ? AND call LIKE 'printing.%' ORDER BY id",
    )
    .all(entity, id)
    .map((row) => (JSON.parse((row as { after: string }).after) as { printed: unknown }).printed);
}

export async function choosePrinter(
  store: PrintStore,
  printer: string,
  over: { offsetXMm?: number; offsetYMm?: number } = {},
) {
  const { printing } = await store.as.owner('settings.all', {});
  await store.as.owner('settings.update', {
    printing: { ...printing, slip: { ...printing.slip, printer, ...over } },
  });
}
