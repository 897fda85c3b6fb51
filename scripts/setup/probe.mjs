// Asks whether a big file can be had: `node probe.mjs <url>...` prints, as JSON, for each url the reason why
// it cannot, or null. A host that is missing, silent, or too slow for 115 MB is found out within seconds.
// Runs under Node 24, whose fetch knows about proxies (NODE_USE_ENV_PROXY).
const timeLimitMs = 7_000;
const enoughBytes = 1024 * 1024;

async function probe(url) {
  const abort = AbortSignal.timeout(timeLimitMs);
  try {
    const response = await fetch(url, { signal: abort, headers: { range: `bytes=0-${enoughBytes - 1}` } });
    if (!response.ok || !response.body) return `answers ${response.status}`;
    let received = 0;
    for await (const chunk of response.body) {
      received += chunk.length;
      if (received >= enoughBytes) break;
    }
    return received >= enoughBytes ? null : 'not the file that was expected';
  } catch (error) {
    if (abort.aborted) return 'unreachable or too slow';
    return error.cause?.code ?? error.message;
  }
}

const urls = process.argv.slice(2);
const reasons = await Promise.all(urls.map(probe));
console.log(JSON.stringify(reasons));
process.exit(0);
