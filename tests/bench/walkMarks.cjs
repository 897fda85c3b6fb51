// Loaded into main before the app (electron -r): walks the window through the routes of SHOWROOM_BENCH_ROUTES (JSON),
// twice, searches a name, and tells main's memory (bytes) before and after. No driver or debugger is in the process that
// is measured, as in a shop.
const { app } = require('electron');

const routes = JSON.parse(process.env.SHOWROOM_BENCH_ROUTES ?? '[]');
const say = (name) => console.log(`MARK ${name} ${process.memoryUsage().rss}`);

/** Runs in the window: opens a page and waits until nothing in it is loading any more. */
const open = (route) => `(async () => {
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  location.hash = ${JSON.stringify(`#${route}`)};
  for (let calm = 0; calm < 10; calm += 1) {
    await frame();
    if (!document.querySelector('main') || document.querySelector('main .ant-skeleton, main .ant-spin-spinning')) calm = 0;
  }
})()`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScript(open('/today'));
    say('before');
    for (const route of [...routes, ...routes]) await contents.executeJavaScript(open(route));
    // A name brings the pinyin dictionary, as the first registration of every day does.
    await contents.executeJavaScript(`showroom.invoke('search.find', { text: '单雄信', limit: 6 })`);
    say('after');
    app.exit(0);
  });
});
