// The window's first module, which needs nothing but the bridge: main has these questions of every start before the rest
// of the page's code has run.
const ask = (name: 'startup.state' | 'session.state'): Promise<unknown> => window.showroom.invoke(name, {});

/** What main answers to them: a `Result` each, for `firstAnswers.ts` to read. */
export const firstQuestions = {
  'startup.state': ask('startup.state'),
  'session.state': ask('session.state'),
};
