import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrintOutcome } from '../../../shared/features/printing/contract';
import { asCallError, errorText } from '../../platform/errorText';
import { useBusy } from '../../ui/useBusy';
import { useReport } from '../../ui/useReport';

type Run = () => Promise<PrintOutcome>;

const PRINTER_TROUBLE = new Set([
  'no_printer',
  'printer_missing',
  'printer_paused',
  'printer_silent',
  'print_dialog_open',
  'print_failed',
]);

export type PrintTarget = 'pdf' | 'printer';

/**
 * Runs prints of one button or dialog, and what is running: a system's dialog that waits for its answer keeps nobody
 * from the PDF.
 */
export function usePrintTargets() {
  const print = usePrint();
  const pdf = useBusy();
  const printer = useBusy();
  const run = (target: PrintTarget, make: (target: PrintTarget) => Promise<PrintOutcome>) =>
    (target === 'pdf' ? pdf : printer).run(() =>
      print(
        () => make(target),
        () => make('pdf'),
      ),
    );
  const busy = { pdf: pdf.busy, printer: printer.busy };
  return { busy, run };
}

/** The menu of a paper's targets, for a Dropdown, and whether its PDF is being made. */
export function usePrintMenu(make: (target: PrintTarget) => Promise<PrintOutcome>) {
  const { t } = useTranslation();
  const { busy, run } = usePrintTargets();
  const items = [
    { key: 'printer', label: t('printing.preview.print'), disabled: busy.printer },
    { key: 'pdf', label: t('printing.preview.pdf') },
  ];
  const onClick = ({ key }: { key: string }) => void run(key as PrintTarget, make);
  return { menu: { items, onClick }, makingPdf: busy.pdf };
}

/**
 * Runs a print and says what came of it. Where the printer is the trouble, the same sheet as a PDF is one click away.
 */
function usePrint() {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const report = useReport();
  return async function print(run: Run, asPdf?: Run): Promise<void> {
    try {
      const { fileName, printed } = await run();
      if (fileName) message.success(t('printing.preview.saved', { name: fileName }));
      else if (printed) message.success(t('printing.preview.printed'));
    } catch (error) {
      const failed = asCallError(error);
      if (!asPdf || !PRINTER_TROUBLE.has(failed.reason ?? '')) {
        report(error);
        return;
      }
      const key = `print-${failed.ref}`;
      notification.warning({
        key,
        title: errorText(failed),
        duration: 12,
        actions: (
          <Button
            type="primary"
            size="small"
            onClick={() => {
              notification.destroy(key);
              void print(asPdf);
            }}
          >
            {t('printing.preview.pdfInstead')}
          </Button>
        ),
      });
    }
  };
}
