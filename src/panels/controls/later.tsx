import { type ComponentType, lazy, Suspense } from "react";

/**
 * A component whose code loads when it is first drawn; until then its place stays empty. For what the first screen does
 * not need at once.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
