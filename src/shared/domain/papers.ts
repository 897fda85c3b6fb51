/** A4, A5 (fed sideways) and the two heights of 241 mm three-part paper. */
export const PAPERS = ['a4', 'a5', 'half', 'third'] as const;
export type Paper = (typeof PAPERS)[number];

export interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Carbon paper for a dot-matrix printer: printed once, all its sheets at a stroke, black only. */
  readonly multipart: boolean;
}

export const PAPER_SIZES: Record<Paper, PaperSize> = {
  a4: { widthMm: 210, heightMm: 297, multipart: false },
  a5: { widthMm: 210, heightMm: 148, multipart: false },
  half: { widthMm: 241, heightMm: 139.7, multipart: true },
  third: { widthMm: 241, heightMm: 93.1, multipart: true },
};

/** What is printed, each with its own printer, paper and offset: 送货单, 派车单, 装车单, 报价单, 销售合同, 收据. */
export const PRINT_DOCUMENTS = [
  'slip',
  'daySheet',
  'loadingList',
  'quoteSheet',
  'contract',
  'receipt',
] as const;
export type PrintDocument = (typeof PRINT_DOCUMENTS)[number];
