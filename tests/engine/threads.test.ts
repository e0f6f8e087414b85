import { afterEach, describe, expect, it, vi } from "vitest";
import { startThreads, takeThread } from "../../src/engine/threads.ts";

/** What a thread needs of a worker here: to be begun, to fail, to be ended. */
class Begun extends EventTarget {
  static all: Begun[] = [];
  ended = false;

  constructor() {
    super();
    Begun.all.push(this);
  }

  terminate(): void {
    this.ended = true;
  }
}

afterEach(() => vi.unstubAllGlobals());

describe("threads begun ahead", () => {
  it("are taken in turn, then new ones; one that has failed unheard is ended and passed over", () => {
    Begun.all = [];
    vi.stubGlobal("Worker", Begun);
    startThreads(3);
    expect(Begun.all).toHaveLength(3);
    const [first, second, third] = Begun.all;
    second.dispatchEvent(new Event("error"));
    expect(takeThread()).toBe(first);
    expect(takeThread()).toBe(third);
    expect(second.ended).toBe(true);
    expect(Begun.all).toHaveLength(3);
    const fresh = takeThread();
    expect(Begun.all).toHaveLength(4);
    expect(fresh).toBe(Begun.all[3]);
    // What fails after it was taken is its taker's to hear.
    first.dispatchEvent(new Event("error"));
    expect(first.ended).toBe(false);
  });
});
