export { DepositAlert, PaymentDialog, ReceiptFields } from './PaymentDialog';
export { PaymentList } from './PaymentList';
export { RefundDialog } from './RefundDialog';
