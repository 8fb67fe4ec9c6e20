import type { KeptYear } from "../../../core/batch/keptYear";
import type { Batch, BatchUnit } from "../../../core/batch/batchUnit";
import type { UnitState } from "../../../core/batch/unitState";
import type { Decision, DecisionKind } from "../../../core/batch/decisions";
import type { Roster } from "../../../core/batch/roster";
import type { Severity } from "../../../core/findings/finding";
import type { Locale } from "../../../locales/languages";
import type { Job } from "../../../batch/job";
import type { OverviewFiles } from "../../../batch/overview/files";
import type { PortableError } from "../../worker/protocol";

/** What a batch's worker can be asked. Everything here survives a structured clone. */
export interface BatchCalls {
  /** Checks a unit. @returns its result as it is kept; `null` where a file holds something else than was planned */
  check: Call<{ readonly job: Job; readonly files: ReadonlyMap<string, File> }, string | null>;
  readRoster: Call<{ readonly name: string; readonly bytes: Uint8Array }, Roster>;
  /** The store of last year's batch, as it was downloaded; `null`: none. */
  openLastYear: Call<{ readonly name: string; readonly bytes: Uint8Array } | null, null>;
  /** What that store says of a unit; `null`: nothing, or there is none. */
  keptYear: Call<{ readonly code: string | null; readonly name: string | null }, KeptYear | null>;
  /** What people have decided, from a file of decisions or a store in a .zip, as lines. @throws noDecisions */
  decisionsIn: Call<{ readonly name: string; readonly bytes: Uint8Array }, string>;
  /** All that has been decided on the batch's findings, as lines. */
  decided: Call<string, null>;
  /** What can be decided on in a unit, the gravest first. */
  unitFindings: Call<{ readonly locale: Locale; readonly unit: string }, readonly UnitFindingLine[]>;
  /** The line that keeps a decision. */
  decisionLine: Call<DecisionInput, string>;
  /** A batch comes in parts, so that no message holds up the page. */
  begin: Call<Pick<Batch, "missing" | "hasRoster">, null>;
  addUnits: Call<readonly BatchUnit[], null>;
  view: Call<{ readonly locale: Locale }, BatchView>;
  /** @param base where the folder is, as seen from the overview */
  overview: Call<{ readonly locale: Locale; readonly base: string }, OverviewFiles>;
  returnNote: Call<{ readonly locale: Locale; readonly unit: string }, Uint8Array>;
  /** The results with the other files of the store, laid out as on a disk, as one .zip. */
  packStore: Call<{ readonly files: readonly (readonly [name: string, text: string])[] }, Uint8Array>;
}

interface Call<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export type BatchCall = keyof BatchCalls;
export type BatchInput<Name extends BatchCall> = BatchCalls[Name]["input"];
export type BatchOutput<Name extends BatchCall> = BatchCalls[Name]["output"];

export interface BatchRequest {
  readonly id: number;
  readonly name: BatchCall;
  readonly input: unknown;
}

export type BatchResponse =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly error: PortableError };

/** A worker's first message: which program it is, and what it can score by. */
export interface WorkerReady {
  readonly ready: { readonly engine: string; readonly rules: string; readonly systems: readonly SystemName[] };
}

export interface SystemName {
  readonly id: string;
  readonly title: string;
}

/** What somebody decides on a finding of a unit. */
export interface DecisionInput extends Pick<Decision, "reason" | "by" | "at"> {
  readonly unit: string;
  readonly finding: string;
  readonly decision: DecisionKind;
}

/** A finding of a unit, in words. */
export interface UnitFindingLine {
  readonly id: string;
  readonly severity: Severity;
  readonly rule: string;
  /** File and cell; empty for what does not fit between units. */
  readonly place: string;
  readonly what: string;
  readonly how: string;
  /** What has been decided; empty where nothing has. */
  readonly decided: string;
}

/** A line of the list of units. */
export interface UnitLine {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
  readonly state: UnitState;
  readonly errors: number;
  readonly warnings: number;
  readonly cross: number;
  /** All that can be decided on, notes and what does not fit with other units too. */
  readonly findings: number;
  readonly score: string | null;
  readonly files: readonly string[];
  /** What could not be checked, and why. */
  readonly problems: readonly string[];
  /** Is there anything to return it for? */
  readonly canReturn: boolean;
}

export interface MissingLine {
  readonly code: string | null;
  readonly name: string;
  readonly remark: string;
}

export interface CrossSentence {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly name: string;
  readonly what: string;
  readonly how: string;
}

/** What the page shows of a batch, in words. */
export interface BatchView {
  readonly units: readonly UnitLine[];
  readonly missing: readonly MissingLine[];
  readonly cross: readonly CrossSentence[];
  /** What could not be held against other units, and why. */
  readonly notChecked: readonly string[];
  /** Units that were given up (worker died, too long): another try may help. */
  readonly givenUp: number;
}
