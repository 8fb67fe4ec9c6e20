import type { TextPlace } from "../../findings/textPlace";
import { placeOf } from "../../findings/textPlace";
import type { ProofFinding } from "../../proofread/proofFinding";
import type { Basis } from "../../validation/basis";
import type { CellRef } from "../../workbook/cellRef";
import type { DisclosureKind } from "../forms/disclosureForm";
import type { CheckContext } from "./checkContext";
import type { PointExample } from "./pointExample";

/** A point holds, is proven not to hold, or cannot be told from what was read. */
export const VERDICTS = ["notMet", "unclear", "met"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `statute`: law, or rule of the ministry; `practice`: local rules and what most texts do. */
export type Grade = "statute" | "practice";

/** What must be there for a point to be judged at all; `file`: the document's own file, `dates`: approval and publication. */
export type Need = "text" | "tables" | "workbook" | "lastYear" | "file" | "dates";

/** What was seen of one part of a point. `hint` tells what to look at and leaves the verdict as it is. */
export interface PointPart {
  readonly verdict: Verdict | "hint";
  /** Selects the sentence (namespace `disclosure`, under `points.<id>`). */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: TextPlace | null;
  /** Cells of the workbook that it was held against. */
  readonly cells: readonly CellRef[];
  /** Set where proofreading found it: its sentence is told. */
  readonly finding?: ProofFinding;
}

/** What the list says of a point; its sentences are in the locales (namespace `disclosure`). */
export interface PointFacts {
  /** `P01` to `P28`, for ever. */
  readonly id: string;
  readonly grade: Grade;
  readonly basis: readonly Basis[];
  readonly needs: readonly Need[];
  /** Texts that it is asked of. */
  readonly of: readonly DisclosureKind[];
}

export interface Point extends PointFacts {
  readonly check: (context: CheckContext) => readonly PointPart[];
  /** Run by the tests, printed in docs/disclosure.md. */
  readonly examples: readonly PointExample[];
}

/** A point of the list. Its file stands in `points/<id>.<name>.ts` and is found there; no list names it. */
export function definePoint(point: Point): Point {
  return point;
}

interface Details {
  readonly params?: PointPart["params"];
  readonly place?: TextPlace | null;
  readonly cells?: readonly CellRef[];
}

function part(verdict: PointPart["verdict"], code: string, { params = {}, place = null, cells = [] }: Details) {
  return { verdict, code, params, place: place && placeOf(place), cells };
}

/** This part holds. */
export const holds = (code: string, details: Details = {}): PointPart => part("met", code, details);
/** This part is proven not to hold. */
export const fails = (code: string, details: Details = {}): PointPart => part("notMet", code, details);
/** This part cannot be told: `code` says why. */
export const cannotTell = (code: string, details: Details = {}): PointPart => part("unclear", code, details);
/** Something to look at. */
export const hint = (code: string, details: Details = {}): PointPart => part("hint", code, details);

/** The gravest of its parts; a point of which nothing was seen cannot be told. */
export function verdictOf(parts: readonly PointPart[]): Verdict {
  return VERDICTS.find((verdict) => parts.some((one) => one.verdict === verdict)) ?? "unclear";
}
