// What the rest of main may use of customerFacts; nothing else of it is imported from outside of this folder.
export { customerFactsHandlers } from './customerFacts.service';
export { areFactsBehind } from './factsBasis';
export { driftedFacts, settledFacts } from './factsDrift';
export { bringFactsInStep, previewFacts, runFactsInStep } from './factsInStep';
export { createFactsKeeper } from './factsKeeper';
export { caredForOf } from './history.repository';
export { keptFacts } from './keepFacts';
export { tierToday } from './tierToday';
