import { type ComponentType, lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import { loadOnDemand } from "../../language/translate.ts";
import { useFallLine } from "../../store/react.ts";

/** Ways to ask once more for each part that could not be had. */
const missing = new Set<() => void>();
const watchers = new Set<() => void>();
/** How often the missing parts were asked for again. */
let round = 0;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Asks again for everything that could not be had. */
async function tryAgain(): Promise<void> {
  await mendStyles();
  for (const ask of missing) ask();
  missing.clear();
  round++;
  for (const watcher of watchers) watcher();
}

/** Chromium gives what did not come a sheet whose rules may not be read; other browsers give it none. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** Asks again for style sheets that did not come: a part's loader asks for each of them only once. */
function mendStyles(): Promise<unknown> {
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const failed = links.filter((link) => !hasCome(link));
  return Promise.allSettled(
    failed.map((link) => {
      const again = link.cloneNode() as HTMLLinkElement;
      return new Promise((resolve, reject) => {
        again.onload = resolve;
        again.onerror = reject;
        link.replaceWith(again);
      });
    }),
  );
}

/**
 * A component whose code loads when it is first drawn; until then its place stays empty. For what the first screen does
 * not need at once. Its texts load beside it. Where it cannot be had, as parts of the course without a network, a notice says
 * so and offers to try again, and the rest of the page stays.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const ask = () =>
    lazy(async () => {
      try {
        const [loaded] = await Promise.all([load(), loadOnDemand()]);
        return { default: loaded };
      } catch {
        missing.add(() => {
          Loaded = ask();
        });
        // One of its own for each attempt: React would keep one that was there before, and it would not speak again.
        return { default: () => <NotLoaded /> };
      }
    });
  let Loaded = ask();
  return function Later(props: P) {
    useSyncExternalStore(watch, () => round);
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

function NotLoaded() {
  const { actions, getState } = useFallLine();
  useEffect(() => {
    const key = "notice.partMissing";
    const run = () => {
      for (const notice of getState().notices) if (notice.key === key) actions.dismiss(notice.id);
      void tryAgain();
    };
    actions.notify({ tone: "bad", key, action: { key: "notice.tryAgain", run } });
  }, [actions, getState]);
  return null;
}
