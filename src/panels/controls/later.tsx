import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { loadOnDemand } from "../../language/translate.ts";
import { useFallLine } from "../../store/react.ts";

/**
 * A component whose code loads when it is first drawn; until then its place stays empty. For what the first screen does
 * not need at once. Its texts load beside it. Where it cannot be had, as parts of the course without a network, a notice says
 * so and the rest of the page stays.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Loaded = lazy(async () => {
    try {
      const [loaded] = await Promise.all([load(), loadOnDemand()]);
      return { default: loaded };
    } catch {
      return { default: NotLoaded };
    }
  });
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    );
  };
}

function NotLoaded() {
  const { actions } = useFallLine();
  useEffect(() => actions.notify({ tone: "bad", key: "notice.partNotLoaded" }), [actions]);
  return null;
}
