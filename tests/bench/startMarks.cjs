// Loaded into main before the app (electron -r): prints when each stage of a start was reached, in ms since 1970, and
// quits when what SHOWROOM_BENCH_PAINTED selects (all of its selectors, one a line) has been painted.
const { app, ipcMain } = require('electron');

const now = () => performance.timeOrigin + performance.now();
const say = (name, at = now()) => console.log(`MARK ${name} ${at}`);
const selectors = (process.env.SHOWROOM_BENCH_PAINTED ?? 'h1').split('\n');

say('main');
app.on('ready', () => say('ready'));
app.on('browser-window-created', () => say('window'));

// The first call is answered when the store is open; the last ones are what the first screen shows.
const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) => {
  say('serving');
  handle(channel, async (event, name, input) => {
    say(`call:${name}`);
    const result = await answer(event, name, input);
    say('answered');
    return result;
  });
};

app.on('web-contents-created', (_event, contents) => {
  contents.once('did-start-navigation', () => say('navigation'));
  contents.once('dom-ready', async () => {
    say('scripts');
    const at = await contents.executeJavaScript(`new Promise((done) => {
      const selectors = ${JSON.stringify(selectors)};
      const look = () => {
        if (!selectors.every((one) => document.querySelector(one))) return;
        watch.disconnect();
        // The frame that shows it has been drawn when the task after it runs.
        requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    })`);
    say('painted', at);
    app.exit(0);
  });
});
