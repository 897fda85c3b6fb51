// One line for each sheet, under its name in the contract.

export { productsSheet as products } from '../catalogue';
export { communitiesSheet as communities } from '../communities';
export { customerFileSheet as customerFile, customersSheet as customers } from '../customers';
export { deliveriesSheet as deliveries } from '../deliveries';
export { contactsSheet as contacts, visitsSheet as visits } from '../followups';
export { ordersSheet as orders } from '../orders';
export { partnersSheet as partners } from '../partners';
export { paymentsSheet as payments } from '../payments';
export { proposalsSheet as proposals } from '../proposals';
export { quotesSheet as quotes } from '../quotes';
export { requestsSheet as requests } from '../requests';
