import { callIn, launchApp, launchPackagedApp, setUpStore } from '../../support/app';
import { expect, test } from '../../support/builds';
import { watchComplaints } from '../../support/complaints';
import { allRoutes, walkAllScreens } from '../../support/screens';

test('only local content, and no violation of the policy, on every screen', async ({ build }) => {
  const running = await (build === 'packaged' ? launchPackagedApp() : launchApp());
  const { window } = running;
  const requests: string[] = [];
  window.on('request', (request) => requests.push(request.url()));
  const violations = await watchComplaints(window);
  await setUpStore(window, { sampleData: true });
  const walked = await walkAllScreens(window);
  expect(walked.sort()).toEqual(allRoutes());
  expect(await violations()).toEqual([]);

  expect(requests.length).toBeGreaterThan(50);
  const foreign = requests.filter((url) => !/^(app:\/\/showroom\/|data:|blob:app:\/\/showroom\/)/.test(url));
  expect(foreign).toEqual([]);

  // The watch would have seen one.
  await window.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
  });
  await expect.poll(async () => (await violations()).length).toBeGreaterThan(0);
  expect(await window.evaluate(() => 'ran' in globalThis)).toBe(false);
  await running.close();
});

test("the policy starts from default-src 'none' and comes with every answer", async ({ running }) => {
  const policies = await running.window.evaluate(async () => {
    const asked = ['/', '/index.html', document.querySelector('script')?.src ?? ''];
    return Promise.all(
      asked.map(async (url) => (await fetch(url)).headers.get('content-security-policy') ?? 'none sent'),
    );
  });
  for (const policy of policies) {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe-eval|https?:|\*/);
    expect(policy.match(/[\w-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src 'self' 'unsafe-inline'"]);
  }
  // In a turn of its own: what the tests' tool evaluates is excepted from the policy.
  const evaluated = await running.window.evaluate(
    () =>
      new Promise((answer) =>
        setTimeout(() => {
          try {
            answer(new Function('return 1')());
          } catch (error) {
            answer((error as Error).name);
          }
        }),
      ),
  );
  expect(evaluated).toBe('EvalError');
});

test('permissions are denied, but for copying a text', async ({ running }) => {
  const answers = await running.window.evaluate(async () => {
    const refused = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'refused',
      );
    const { mediaDevices, clipboard, geolocation } = navigator;
    const position = new Promise((resolve, reject) => geolocation.getCurrentPosition(resolve, reject));
    const { usb, serial, hid, bluetooth } = navigator as unknown as Record<
      string,
      { requestDevice?(o: object): Promise<unknown>; requestPort?(): Promise<unknown> } | undefined
    >;
    const states: Record<string, string> = {};
    for (const name of ['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read']) {
      states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
    }
    return {
      states,
      asked: {
        geolocation: await refused(position),
        media: await refused(mediaDevices.getUserMedia({ audio: true, video: true })),
        screen: await refused(mediaDevices.getDisplayMedia({ video: true })),
        notification: await Notification.requestPermission(),
        reading: await refused(clipboard.readText()),
        usb: await refused(Promise.resolve(usb?.requestDevice?.({ filters: [] }) ?? Promise.reject())),
        serial: await refused(Promise.resolve(serial?.requestPort?.() ?? Promise.reject())),
        hid: await refused(
          (async () => {
            const found = (await hid?.requestDevice?.({ filters: [] })) as unknown[] | undefined;
            if (!found?.length) throw new Error('none');
          })(),
        ),
        bluetooth: await refused(
          Promise.resolve(
            bluetooth?.requestDevice?.({ acceptAllDevices: true } as object) ?? Promise.reject(),
          ),
        ),
      },
    };
  });
  expect(new Set(Object.values(answers.states))).toEqual(new Set(['denied']));
  const { notification, ...others } = answers.asked;
  expect(notification).toBe('denied');
  expect(new Set(Object.values(others))).toEqual(new Set(['refused']));

  await running.window.bringToFront();
  const copied = await running.window.evaluate(() =>
    navigator.clipboard.writeText('送货提醒').then(
      () => true,
      (error) => String(error),
    ),
  );
  expect(copied).toBe(true);
});

test('the custom protocol refuses traversal, other hosts and everything but GET', async ({ running }) => {
  const statuses = await running.window.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/package.json',
      '/%252e%252e/package.json',
      '/..%2fpackage.json',
      '/..%5cpackage.json',
      '/..\\package.json',
      '/index.html%00',
      '/index.html%00.png',
      '/assets/../../main/index.js',
      '/assets/%2e%2e/%2e%2e/main/index.js',
      '/media/../index.html%00',
      '/media/..%2f..%2fshowroom.db',
      '/package.json',
      '/main/index.js',
    ];
    const ask = (url: string, method = 'GET') =>
      fetch(url, { method }).then(
        ({ status }) => status,
        () => 'refused',
      );
    const answers: [string, number | string][] = [];
    for (const path of paths) answers.push([path, await ask(`app://showroom${path}`)]);
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      answers.push([method, await ask('app://showroom/index.html', method)]);
    }
    answers.push(['a picture that is not there', await ask(`app://showroom/media/${'0'.repeat(64)}`)]);
    return answers;
  });
  for (const [asked, status] of statuses) expect(status, asked).toBe('refused');
  expect(await running.window.evaluate(async () => (await fetch('/index.html')).status)).toBe(200);
  // From main, where no page's own rules come before the protocol's.
  const elsewhere = await running.app.evaluate(async ({ session }) => {
    const hosts = [
      'app://elsewhere/index.html',
      'app://showroom.example/index.html',
      'app://SHOWROOM:80/x.js',
    ];
    const answers = [];
    for (const url of hosts) {
      answers.push(
        await session.defaultSession.fetch(url).then(
          ({ status }) => status,
          () => 'refused',
        ),
      );
    }
    return answers;
  });
  for (const status of elsewhere) expect(status).toBe('refused');
  expect((await callIn(running.window, 'session.people', {})).length).toBe(1);
});
