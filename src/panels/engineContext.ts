import { createContext, useContext } from "react";
import type { Report } from "../companions/companion.ts";
import type { AskOptions } from "../engine/client.ts";
import type {
  ClaimsRequest,
  CompanionRequest,
  InputGrid,
  MapRequest,
  Portrait,
  ProbeReport,
  ProfileLine,
  ReliefRequest,
  SamplesReport,
  SpectrumReport,
  SpectrumRequest,
} from "../engine/protocol.ts";
import type { Relief } from "../terrain/frame.ts";

/** What panels may ask of the engine; given by the app. */
export interface EngineAccess {
  requestRelief(request: ReliefRequest, signal: AbortSignal): Promise<Relief>;
  /** A point of the landscape on show, of a network a point of its slice. */
  requestProbe(at: readonly [number, number], signal: AbortSignal): Promise<ProbeReport>;
  /** The Hessian's spectrum at a point of the race on show. */
  requestSpectrum(
    question: Pick<SpectrumRequest, "theta" | "step" | "moved">,
    options: AskOptions<"spectrum">,
  ): Promise<SpectrumReport>;
  /** Losses along a line through the parameters of the race on show. */
  requestProfile(line: ProfileLine, options: AskOptions<"profile">): Promise<undefined>;
  /**
   * What becomes of a run for every pair of two hyperparameters, or from every start, by several workers; of an experiment
   * that need not be on show.
   */
  requestMap(request: MapRequest, options: AskOptions<"map">): Promise<undefined>;
  /** Claims of the step being read, measured over the experiment on show. */
  requestClaims(
    question: Pick<ClaimsRequest, "lesson" | "step" | "claims" | "values">,
    options: AskOptions<"claims">,
  ): Promise<undefined>;
  requestCompanion(
    question: Pick<CompanionRequest, "companion" | "values" | "seed">,
    options: AskOptions<"companion">,
  ): Promise<Report>;
  /** What the network on show learns from; undefined for surfaces. */
  requestSamples(signal: AbortSignal): Promise<SamplesReport | undefined>;
  /** What the network on show computes at θ (copied) for its samples and over a grid of inputs. */
  requestPortrait(theta: Float64Array, grid: InputGrid | undefined, signal: AbortSignal): Promise<Portrait>;
}

export const EngineContext = createContext<EngineAccess | undefined>(undefined);

export function useEngine(): EngineAccess {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error("EngineContext: expected a provider above this component");
  return engine;
}
