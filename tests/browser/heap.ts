import type { CDPSession, Page } from "playwright-core";

/** Chromium's own view of a page's JavaScript memory. */
export interface Heap {
  /** Bytes in use after a full collection: objects and the buffers behind typed arrays. */
  used(): Promise<number>;
  /** Bytes that JavaScript allocated while `work` went on, whether or not they have been collected since; sampled. */
  allocatedBy(work: () => Promise<unknown>): Promise<number>;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

interface SampledNode {
  readonly selfSize: number;
  readonly children: readonly SampledNode[];
}

/** Mean distance of samples in bytes: one frame's garbage is some kilobytes. */
const SAMPLING = 1024;

const sizeOf = ({ selfSize, children }: SampledNode): number =>
  children.reduce((sum, child) => sum + sizeOf(child), selfSize);

export async function heapOf(page: Page): Promise<Heap> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.enable");
  return {
    async used() {
      // Twice, because the first run of finalizers frees what the second collects.
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize, backingStorageSize = 0 } = (await session.send("Runtime.getHeapUsage")) as HeapUsage;
      return usedSize + backingStorageSize;
    },
    async allocatedBy(work) {
      await session.send("HeapProfiler.startSampling", {
        samplingInterval: SAMPLING,
        includeObjectsCollectedByMajorGC: true,
        includeObjectsCollectedByMinorGC: true,
      });
      await work();
      const { profile } = await session.send("HeapProfiler.stopSampling");
      return sizeOf(profile.head);
    },
  };
}
