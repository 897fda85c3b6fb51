// What the rest of main may use of catalogue; nothing else of it is imported from outside of this folder.
export { productsById } from './catalogue.repository';
export { catalogueHandlers } from './catalogue.service';
export { productsSheet } from './catalogue.sheet';
export { listPricesOf, type SoldLine } from './listPrices';
