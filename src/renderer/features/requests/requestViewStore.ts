import type { REQUEST_SORTS, RequestView } from '../../../shared/contract/requests';
import type { RequestKind } from '../../../shared/domain/requestRules';

interface ListView {
  view: RequestView;
  kind: RequestKind | null;
  assigneeId: number | null;
  text: string;
  sort: (typeof REQUEST_SORTS)[number];
}

let view: ListView = { view: 'open', kind: null, assigneeId: null, text: '', sort: 'due' };

/** How the list of requests was filtered last, so that going back finds it as it was left. */
export const requestViewStore = {
  get: () => view,
  set: (next: ListView) => {
    view = next;
  },
};
