/** What of the service worker's scope is needed here: TypeScript's own types of it exclude those of a page. */
interface Scope {
  readonly registration: { readonly scope: string };
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(task: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

const CACHE = "opened-lessons";

/** A file's name without its content's hash: the same in another version. */
const stemOf = (url: string) => url.replace(/-[\w-]{8}(?=\.\w+$)/, "");

/**
 * Keeps the files of lessons that were opened, so that they open without a network too. Their names hold their content's
 * hash, so one that is kept is never stale; a new version fetches its own files of those lessons while it is installed, and
 * forgets the older ones once it is used.
 */
export function keepOpenedLessons(files: readonly string[]): void {
  const scope = globalThis as unknown as Scope;
  const root = scope.registration.scope;
  const own = new Set(files.map((file) => new URL(file, root).href));
  scope.addEventListener("install", (event) => event.waitUntil(renew(own)));
  scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers(own)));
  scope.addEventListener("fetch", (event) => {
    if (own.has(event.request.url)) event.respondWith(keptOrFetched(event.request));
  });
}

async function keptOrFetched(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  // A full disk must not cost the reader the lesson that has just arrived.
  if (response.ok) await cache.put(request.url, response.clone()).catch(() => {});
  return response;
}

async function renew(own: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = (await cache.keys()).map(({ url }) => url);
  const stems = new Set(kept.map(stemOf));
  const missing = [...own].filter((url) => stems.has(stemOf(url)) && !kept.includes(url));
  // One that cannot be had now is fetched when its lesson is opened.
  await Promise.allSettled(missing.map((url) => cache.add(url)));
}

async function forgetOthers(own: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (!own.has(url)) await cache.delete(url);
}
