import type { RequestKind } from '../../../shared/domain/requestRules';
import type { REQUEST_SORTS, RequestView } from '../../../shared/features/requests/contract';
import { keptView } from '../../ui/keptView';

interface ListView {
  view: RequestView;
  kind: RequestKind | null;
  assigneeId: number | null;
  text: string;
  sort: (typeof REQUEST_SORTS)[number];
}

/** How the list of requests was filtered last, so that going back finds it as it was left. */
export const useRequestView = keptView<ListView>({
  view: 'open',
  kind: null,
  assigneeId: null,
  text: '',
  sort: 'due',
});
