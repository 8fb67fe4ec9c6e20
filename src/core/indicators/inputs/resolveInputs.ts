import { ownValue } from "../../ownValue";
import Decimal from "decimal.js";
import { inUnit, subtract } from "../../amount/amount";
import type { CurrencyUnit } from "../../amount/amount";
import type { AmountFigure, Figure } from "../../accounts/figure";
import type { FinalAccounts } from "../../accounts/finalAccounts";
import type { EnteredInput, ScoreOptions } from "../scoreOptions";
import type { IndicatorInput, ScoreNote } from "../scoreSheet";
import type { SystemInput } from "../systems/scoringSystem";
import { INPUT_SOURCES, kindsStating } from "./inputSources";
import type { InputSource } from "./inputSources";
import type { OutsideDomain } from "./inputDomain";
import { domainOf, outsideDomain } from "./inputDomain";
import type { ResolvedInput } from "./resolvedInput";

interface Found {
  readonly value: Decimal;
  readonly figure: Figure;
  readonly note?: ScoreNote;
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
    const input = ownValue(declared, name) ?? { label: name, unit: "" };
    const { label, unit } = input;
    const domain = domainOf(input);
    const entry = entryFor(name, indicatorId, options);
    const outside = entry && outsideDomain(domain, entry.value);
    if (entry && outside) notes.push(refusedEntry({ label }, entry.value, outside));
    // Where what was entered cannot be, nothing takes its place unasked.
    const found = outside ? null : entry ? entered(name, unit, entry) : fromAccounts(name, unit, accounts);
    if (found?.note) notes.push(found.note);
    const wanted = found ? {} : { wanted: { kinds: kindsStating(name), ref: null } };
    return {
      input: { name, label, value: found?.value.toNumber() ?? null, figure: found?.figure ?? null, domain, ...wanted },
      exact: found?.value ?? null,
    };
  });
  return { inputs, notes };
}

function entryFor(name: string, indicatorId: string, { inputs = {} }: ScoreOptions): EnteredInput | null {
  return ownValue(inputs, `${indicatorId}.${name}`) ?? ownValue(inputs, name) ?? null;
}

/** An entry that cannot be is told and not used. */
export function refusedEntry(
  { label, part }: Pick<IndicatorInput, "label" | "part">,
  value: number,
  outside: OutsideDomain,
): ScoreNote {
  return {
    code: `entryRefused.${outside.code}`,
    params: { label, ...(part ? { part } : {}), value, ...("limit" in outside ? { limit: outside.limit } : {}) },
  };
}

function entered(name: string, unit: string, entry: EnteredInput): Found {
  const source = { type: "entered", by: entry.by, at: entry.at } as const;
  const figure: Figure = { kind: "count", key: `input.${name}`, count: entry.value, measure: unit, source };
  return { value: new Decimal(entry.value), figure };
}

function fromAccounts(name: string, unit: string, accounts: FinalAccounts): Found | null {
  for (const source of ownValue(INPUT_SOURCES, name) ?? []) {
    const found = fromSource(source, name, unit, accounts);
    if (found) return found;
  }
  return null;
}

function fromSource(source: InputSource, name: string, unit: string, accounts: FinalAccounts): Found | null {
  if ("figure" in source) {
    const figure = accounts.figures.get(source.figure);
    return figure ? { value: valueIn(figure, unit), figure } : null;
  }
  const [whole, part] = source.difference.map((key) => accounts.figures.get(key));
  if (whole?.kind !== "amount" || part?.kind !== "amount") return null;
  const figure: AmountFigure = {
    kind: "amount",
    key: `input.${name}`,
    amount: subtract(whole.amount, part.amount),
    unit: whole.unit,
    source: { type: "derived", formula: source.formula, from: [whole, part] },
  };
  return { value: valueIn(figure, unit), figure, note: { code: source.note, params: {} } };
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
