import type { Confirmation } from "../../../../core/indicators/systems/confirmation";
import { signedCopy } from "../../../../core/indicators/systems/revise";
import type { ScoringSystem, SystemIndicator } from "../../../../core/indicators/systems/scoringSystem";
import type { SystemView } from "../../../worker/views";

/** A system on its way to being confirmed. */
export interface Draft {
  readonly system: ScoringSystem;
  readonly checked: ReadonlySet<string>;
  readonly by: string;
}

export function draftFor({ source, kept }: SystemView): Draft {
  return kept
    ? { system: kept.system, checked: new Set(kept.checked), by: kept.by }
    : { system: source, checked: new Set(), by: "" };
}

/** The source's lines and the added ones in one order; a line that was taken out is still there to be put back. */
export function linesOf(source: ScoringSystem, draft: Draft): readonly { line: SystemIndicator; isOut: boolean }[] {
  const now = new Map(draft.system.indicators.map((indicator) => [indicator.id, indicator]));
  const known = new Set(source.indicators.map(({ id }) => id));
  return [
    ...source.indicators.map((line) => ({ line: now.get(line.id) ?? line, isOut: !now.has(line.id) })),
    ...draft.system.indicators.filter(({ id }) => !known.has(id)).map((line) => ({ line, isOut: false })),
  ];
}

export function withLine(draft: Draft, id: string, part: Partial<SystemIndicator>): Draft {
  const indicators = draft.system.indicators.map((line) => (line.id === id ? { ...line, ...part } : line));
  return { ...draft, system: { ...draft.system, indicators } };
}

export function withoutLine(draft: Draft, id: string): Draft {
  const indicators = draft.system.indicators.filter((line) => line.id !== id);
  return { ...withTick(draft, id, false), system: { ...draft.system, indicators } };
}

/** The line as the source has it, in its old place. */
export function withLineBack(draft: Draft, source: ScoringSystem, id: string): Draft {
  const now = new Map(draft.system.indicators.map((line) => [line.id, line]));
  const indicators = [
    ...source.indicators.flatMap((line) => (line.id === id ? [line] : (now.get(line.id) ?? []))),
    ...draft.system.indicators.filter((line) => !source.indicators.some((other) => other.id === line.id)),
  ];
  return { ...draft, system: { ...draft.system, indicators } };
}

/** A line of the notice that the system does not have: a person will judge it. */
export function withNewLine(draft: Draft, like: SystemIndicator): Draft {
  const taken = new Set(draft.system.indicators.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own${number}`)) number += 1;
  const line: SystemIndicator = {
    id: `own${number}`,
    l1: like.l1,
    l2: like.l1,
    l3: "",
    weight: Number.NaN,
    kind: "qualitative",
    formula: null,
    rule_text: "",
    scoring: { type: "manual" },
    inputs: [],
    evidence: [],
    source: "",
    confidence: "sourced",
    ...(typeof like.l1_weight === "number" ? { l1_weight: like.l1_weight } : {}),
  };
  return { ...draft, system: { ...draft.system, indicators: [...draft.system.indicators, line] } };
}

export function withTick(draft: Draft, id: string, isTicked: boolean): Draft {
  const others = [...draft.checked].filter((other) => other !== id);
  return { ...draft, checked: new Set(isTicked ? [...others, id] : others) };
}

/** How many lines have not been held against the notice yet. */
export function openLines({ system, checked }: Draft): number {
  return system.indicators.filter(({ id }) => !checked.has(id)).length;
}

/** The draft as the workbook keeps it; signed, it is what is scored by. */
export function confirmationOf({ source, year }: SystemView, draft: Draft, signed: boolean, at: string): Confirmation {
  const by = draft.by.trim();
  const checked = draft.system.indicators.map(({ id }) => id).filter((id) => draft.checked.has(id));
  const system = signed ? signedCopy(source, draft.system, { year, by, at }) : draft.system;
  return { year, checked, signed, by, at, system };
}
