import Decimal from "decimal.js";
import { inUnit } from "../../amount/amount";
import type { CurrencyUnit } from "../../amount/amount";
import type { Figure } from "../../accounts/figure";
import type { FinalAccounts, StaffLine } from "../../accounts/finalAccounts";
import { INPUT_SOURCES } from "./inputSources";
import type { InputSource } from "./inputSources";
import type { ResolvedInput } from "./resolvedInput";
import type { ScoreOptions } from "../scoreOptions";
import type { ScoreNote } from "../scoreSheet";
import type { SystemInput } from "../systems/scoringSystem";

interface Found {
  readonly value: Decimal;
  readonly figure: Figure;
  readonly note: ScoreNote | null;
}

export interface ResolvedInputs {
  readonly inputs: readonly ResolvedInput[];
  readonly notes: readonly ScoreNote[];
}

/**
 * The inputs of one indicator by name: the user's entry first, then the accounts' figures in the order of
 * INPUT_SOURCES. An input that nobody states has `value` and `figure` null.
 */
export function resolveInputs(
  names: readonly string[],
  declared: Readonly<Record<string, SystemInput>>,
  indicatorId: string,
  accounts: FinalAccounts,
  options: ScoreOptions,
): ResolvedInputs {
  const notes: ScoreNote[] = [];
  const inputs = names.map((name) => {
    const { label, unit } = declared[name] ?? { label: name, unit: "" };
    const found = entered(name, unit, indicatorId, options) ?? fromAccounts(name, unit, accounts);
    if (found?.note) notes.push(found.note);
    return {
      input: { name, label, value: found?.value.toNumber() ?? null, figure: found?.figure ?? null },
      exact: found?.value ?? null,
    };
  });
  return { inputs, notes };
}

function entered(name: string, unit: string, indicatorId: string, options: ScoreOptions): Found | null {
  const entry = options.inputs?.[`${indicatorId}.${name}`] ?? options.inputs?.[name];
  if (!entry) return null;
  const figure: Figure = {
    kind: "count",
    key: `input.${name}`,
    count: entry.value,
    measure: unit,
    source: { type: "entered", by: entry.by, at: entry.at },
  };
  return { value: new Decimal(entry.value), figure, note: null };
}

function fromAccounts(name: string, unit: string, accounts: FinalAccounts): Found | null {
  for (const source of INPUT_SOURCES[name] ?? []) {
    const found = fromSource(source, name, unit, accounts);
    if (found) return found;
  }
  return null;
}

function fromSource(source: InputSource, name: string, unit: string, accounts: FinalAccounts): Found | null {
  if ("figure" in source) {
    const figure = accounts.figures.get(source.figure);
    return figure ? { value: valueIn(figure, unit), figure, note: null } : null;
  }
  if ("sumOfStaff" in source) return sumOfStaff(source.sumOfStaff, name, accounts.staff);
  const keys = "sum" in source ? source.sum : source.difference;
  const figures = keys.map((key) => accounts.figures.get(key)).filter((figure) => figure !== undefined);
  if (figures.length < keys.length) return null;
  const values = figures.map((figure) => valueIn(figure, unit));
  const value =
    "sum" in source
      ? values.reduce((total, part) => total.plus(part), new Decimal(0))
      : values.slice(1).reduce((rest, part) => rest.minus(part), values[0] ?? new Decimal(0));
  const figure = derivedFigure(name, unit, value, keys.join("sum" in source ? " + " : " − "), figures);
  return { value, figure, note: "note" in source && source.note ? { code: source.note, params: {} } : null };
}

/** Only lines with both 编制 and 实有 are 在职在编; one without 编制 (临聘, 退休) does not count. */
function sumOfStaff(what: "quota" | "actual", name: string, staff: readonly StaffLine[]): Found | null {
  const lines = staff.filter((line) => line.category !== "total" && line.quota && line.actual);
  const unfinished = staff.some((line) => line.category !== "total" && line.quota && !line.actual);
  if (lines.length === 0 || unfinished) return null;
  const figures = lines.map((line) => line[what]).filter((figure) => figure !== null);
  const value = new Decimal(figures.reduce((total, figure) => total + figure.count, 0));
  const formula = figures.map((figure) => figure.key).join(" + ");
  return { value, figure: derivedFigure(name, "人", value, formula, figures), note: null };
}

function derivedFigure(name: string, unit: string, value: Decimal, formula: string, from: readonly Figure[]): Figure {
  const source = { type: "derived", formula, from } as const;
  return { kind: "count", key: `input.${name}`, count: value.toNumber(), measure: unit, source };
}

/** The figure's number in the input's unit (元, 万元 … for amounts; else as it is). */
export function valueIn(figure: Figure, unit: string): Decimal {
  if (figure.kind === "count") return new Decimal(figure.count);
  if (figure.kind === "ratio") return new Decimal(figure.percent);
  return inUnit(figure.amount, isCurrencyUnit(unit) ? unit : figure.unit);
}

function isCurrencyUnit(unit: string): unit is CurrencyUnit {
  return unit === "元" || unit === "千元" || unit === "万元" || unit === "亿元";
}
