import { type ComponentType, lazy, Suspense } from "react";
import { loadOnDemand } from "../../language/translate.ts";

/**
 * A component whose code loads when it is first drawn; until then its place stays empty. For what the first screen does
 * not need at once. Its texts load beside it.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => {
    const [loaded] = await Promise.all([load(), loadOnDemand()]);
    return { default: loaded };
  });
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}
