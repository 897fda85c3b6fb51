import { call, queryClient } from './api';

// The first module of the window: both questions of every start are on their way while the rest of the code runs.
for (const name of ['startup.state', 'session.state'] as const) {
  void queryClient.prefetchQuery({ queryKey: [name, {}], queryFn: () => call(name, {}) });
}
