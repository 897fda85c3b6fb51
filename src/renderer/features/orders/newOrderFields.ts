import type { HeaderFieldsValue } from './HeaderFields';

/** What the form of a new order holds, beside its lines and amounts. */
export interface NewOrderFields extends HeaderFieldsValue {
  pays: boolean;
  firstPayment?: {
    kind: 'deposit_guarantee';
    method: 'wechat';
    amountFen: number | null;
    paidDate: string;
    note: null;
  };
}
