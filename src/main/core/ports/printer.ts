import type { PaperSize } from '../../../shared/domain/papers';

/** A printer of this PC: `name` is the system's, `label` is what people call it. */
export interface PrinterInfo {
  name: string;
  label: string;
  isDefault: boolean;
}

/**
 * Paper from HTML: the same HTML on a printer and in a PDF. All of it throws `print_window_died` when the sheet's process
 * ends, and `print_too_slow` when it hangs; the next sheet has a window of its own.
 */
export interface Printer {
  toPdf(html: string, paper: PaperSize): Promise<Uint8Array>;
  /** Throws `printer_missing`, `printer_paused`, `printer_silent` or `print_failed`; the same HTML always makes a PDF. */
  printSilently(
    html: string,
    options: { deviceName: string; paper: PaperSize; copies: number },
  ): Promise<void>;
  /**
   * The system's dialog. False when the user closed it. Throws `no_printer` where it could offer none, and
   * `print_dialog_open` while another one waits for its answer.
   */
  printWithDialog(html: string, options: { paper: PaperSize }): Promise<boolean>;
  printers(): Promise<PrinterInfo[]>;
}
