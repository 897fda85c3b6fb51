/** A line as the model keeps it. */
export interface ModelLine {
  unitPriceFen: number;
  quantity: number;
  packages: number;
  gift: boolean;
}

/** An order as a person would reckon it on paper, in fen; it knows nothing of the app's own arithmetic. */
export class OrderModel {
  readonly id: number;
  lines: ModelLine[];
  discountFen = 0;
  feesFen = 0;
  receiptsFen = 0;
  refundsFen = 0;
  cancelled = false;
  age = 0;

  constructor(id: number, lines: ModelLine[]) {
    this.id = id;
    this.lines = lines;
  }

  get goodsFen(): number {
    return this.lines.reduce((sum, line) => sum + (line.gift ? 0 : line.unitPriceFen * line.quantity), 0);
  }

  get totalFen(): number {
    return this.cancelled ? 0 : this.goodsFen - this.discountFen + this.feesFen;
  }

  get receivedFen(): number {
    return this.receiptsFen - this.refundsFen;
  }

  /** What is owed; negative when we owe the customer. */
  get balanceFen(): number {
    return this.totalFen - this.receiptsFen + this.refundsFen;
  }
}
