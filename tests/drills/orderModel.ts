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

  /**
   * So many pieces of a line come back: the customer gets their price without their share of the discount, cut to whole
   * fen, and more of the discount only where what stays cannot bear the rest of it.
   */
  giveBack(place: number, pieces: number): void {
    const line = this.lines[place];
    if (!line) throw new Error(`order ${this.id} has no line ${place}`);
    const goods = this.goodsFen;
    const back = line.gift ? 0 : line.unitPriceFen * pieces;
    const share = goods === 0 ? 0 : Number((BigInt(this.discountFen) * BigInt(back)) / BigInt(goods));
    this.discountFen -= Math.max(share, this.discountFen - (goods - back));
    const stays = {
      ...line,
      quantity: line.quantity - pieces,
      packages: line.packages - Math.floor((line.packages * pieces) / line.quantity),
    };
    this.lines = this.lines.toSpliced(place, 1, ...(stays.quantity > 0 ? [stays] : []));
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
