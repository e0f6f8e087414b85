import type { EngineClient } from "../engine/client.ts";
import type { LossesRequest, TerrainRequest } from "../engine/protocol.ts";
import type { HeightMap, TerrainFrame } from "../terrain/frame.ts";

interface Drawing {
  readonly signal: AbortSignal;
  readonly onFrame: (frame: TerrainFrame) => void;
}

/** One worker draws all stages. */
export function drawAlone(worker: EngineClient, request: TerrainRequest, { signal, onFrame }: Drawing): Promise<void> {
  return worker.ask("terrain", request, { signal, onPart: onFrame });
}

/** Bands of a stage: enough that two workers finish together though one of them began later. */
const BANDS = 16;

/**
 * Two workers sample the stages after the first together, each taking the next band of rows when it has done one; the first
 * worker draws the coarsest stage meanwhile, and makes the frames. The same bits as `drawAlone`.
 */
export async function drawTogether(
  [first, second]: readonly [EngineClient, EngineClient],
  request: TerrainRequest,
  { signal, onFrame }: Drawing,
): Promise<void> {
  const { sizes, ...rest } = request;
  const [coarsest, ...finer] = sizes;
  const stages = finer.map((n) => new Stage({ ...rest, n }));
  const helped = (async () => {
    for (const stage of stages) await stage.work(second, signal);
  })();
  const drawn = (async () => {
    let map: HeightMap | undefined;
    const begun = (frame: TerrainFrame) => {
      map = frame.map;
      onFrame(finer.length > 0 ? { ...frame, final: false } : frame);
    };
    await first.ask("terrain", { ...rest, sizes: [coarsest] }, { signal, onPart: begun });
    for (const [k, stage] of stages.entries()) {
      await stage.work(first, signal);
      const losses = await stage.whole;
      const final = k === stages.length - 1;
      const frame = await first.ask("frame", { ...rest, n: stage.n, losses, map, final }, { signal });
      map = frame.map;
      onFrame(frame);
    }
  })();
  await Promise.all([drawn, helped]);
}

/** A grid whose rows several workers fill. */
class Stage {
  readonly n: number;
  /** The losses, when all are there. */
  readonly whole: Promise<Float64Array>;
  private readonly request: Omit<LossesRequest, "from" | "to">;
  private readonly losses: Float64Array;
  private next = 0;
  private missing: number;
  private complete: (losses: Float64Array) => void = () => {};

  constructor(request: Omit<LossesRequest, "from" | "to">) {
    const { n } = request;
    this.n = n;
    this.request = request;
    this.losses = new Float64Array(n * n);
    this.missing = n;
    this.whole = new Promise((resolve) => {
      this.complete = resolve;
    });
  }

  /** Lets a worker take bands until none is left. */
  async work(worker: EngineClient, signal: AbortSignal): Promise<void> {
    const { n, losses } = this;
    const band = Math.ceil(n / BANDS);
    while (this.next < n) {
      const from = this.next;
      const to = Math.min(n, from + band);
      this.next = to;
      losses.set(await worker.ask("losses", { ...this.request, from, to }, { signal }), from * n);
      this.missing -= to - from;
    }
    if (this.missing === 0) this.complete(losses);
  }
}
