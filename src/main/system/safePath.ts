import { join, normalize, sep } from 'node:path';

/** The file inside the folder that a URL path names; null for anything that tries to leave it. */
export function safePath(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(decoded) || decoded.split('/').includes('..') || /%2e|%2f|%5c/i.test(decoded))
    return null;
  const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : null;
}
