import { wordsIn } from "../../layout/cellText";
import Decimal from "decimal.js";
import type { FigureSource } from "../../accounts/figure";
import type { RecognisedTable, RoleCell, TableRow } from "../../layout/recognisedTable";
import { compareValues } from "../values/compareValues";
import type { Compared, CompareRules } from "../values/compareValues";
import { scoreExecutionLine } from "./executionLine";
import type { FormContext } from "./formContext";
import { actualOf, cellOfRole, indicatorRows, isCostRow, scoreCellOf, targetOf } from "../../forms/formRows";
import type { FormIndicatorRow } from "../../forms/formRows";
import type { InputDomain } from "../inputs/inputDomain";
import { domainOf, outsideDomain } from "../inputs/inputDomain";
import { refusedEntry } from "../inputs/resolveInputs";
import { partName } from "../../lexicon/formParts";
import type { FormPart } from "../../lexicon/formParts";
import { unitOf } from "../../lexicon/units";
import { missingPart } from "../missing";
import { judgeByPoints } from "../rules/judge";
import { scoreQualitative, statedTier } from "./qualitative";
import type { TargetAndActual } from "./qualitative";
import type { EnteredInput, Judgement } from "../scoreOptions";
import type { FormCell, IndicatorInput, IndicatorScore, ScoreNote } from "../scoreSheet";
import type { CellRef } from "../../workbook/cellRef";
import { splitUnit } from "../../forms/values/measure";
import type { ParsedValue } from "../../forms/values/targetValue";
import { whyStatedDiffers } from "./whyDifferent";

/**
 * The user's own form as a system: 执行率 from the funds line, then every indicator row by its 指标值 and 实际完成值.
 * What cannot be computed is `manual` or `needsInput` with what is missing; the unit's own 得分 stands beside it.
 */
export function scoreForm(table: RecognisedTable, context: FormContext): IndicatorScore[] {
  const execution = scoreExecutionLine(table, context.settings);
  const rows = indicatorRows(table).map((row) => scoreFormRow(table, row, context));
  const all = execution ? [applyUser(execution, context), ...rows] : rows;
  return all.map((indicator) => withComparison(indicator, table, context));
}

function applyUser(indicator: IndicatorScore, context: FormContext): IndicatorScore {
  if (context.options.notApplicable?.includes(indicator.id)) return notApplicable(indicator);
  const judgement = context.options.judgements?.[indicator.id];
  return judgement && indicator.status !== "scored" ? judgedByPoints(indicator, judgement) : indicator;
}

function notApplicable(indicator: IndicatorScore): IndicatorScore {
  const notes = [{ code: "notApplicable", params: {} }];
  return { ...indicator, status: "notApplicable", score: null, derivation: "", missing: [], notes };
}

function judgedByPoints(indicator: IndicatorScore, judgement: Judgement): IndicatorScore {
  const judged = judgeByPoints(indicator.weight, judgement);
  return {
    ...indicator,
    status: judged.score ? "scored" : "manual",
    score: judged.score?.toNumber() ?? null,
    derivation: judged.derivation,
    missing: judged.score ? [] : indicator.missing,
    notes: [...indicator.notes, ...judged.notes],
  };
}

/** One row in hand: what is printed, what the user entered, and the score as far as it has come. */
interface RowInHand extends TargetAndActual {
  readonly base: IndicatorScore;
  readonly context: FormContext;
}

/** One row by its 指标值 and 实际完成值. */
export function scoreFormRow(
  table: RecognisedTable,
  indicator: FormIndicatorRow,
  context: FormContext,
): IndicatorScore {
  const { row, weight } = indicator;
  const id = `row${row.row}`;
  const target = targetOf(indicator, context.year);
  const given = context.options.inputs?.[`${id}.actual`];
  const outside = given ? outsideDomain(actualDomain(target), given.value) : null;
  const entered = outside ? undefined : given;
  const actual: ParsedValue = outside
    ? { kind: "blank" }
    : entered
      ? enteredActual(entered.value, target)
      : actualOf(indicator, context.year);
  const { score, reason } = row.values;
  const scoreRef = scoreCellOf(table, row);
  const base: IndicatorScore = {
    id,
    name: indicator.level3,
    level1: indicator.level1,
    level2: indicator.level2,
    weight: weight ?? 0,
    value: null,
    score: null,
    status: "manual",
    derivation: "",
    inputs: rowInputs({ target, actual }, row, entered, cellOfRole(table, row, "actual")),
    missing: [],
    notes: [],
    stated: score && score.number !== null ? { score: score.number, ref: score.ref } : null,
    reason: reason && wordsIn(reason) !== "" ? { text: wordsIn(reason), ref: reason.ref } : null,
    ...(scoreRef ? { scoreRef } : {}),
    formCells: [...formCell("target", row.values["target"]), ...formCell("actual", row.values["actual"])],
  };
  if (weight === null)
    return {
      ...base,
      status: "needsInput",
      missing: [missingPart("weight")],
      notes: [{ code: "weightUnknown", params: {} }],
    };
  const rules: CompareRules = {
    weight,
    settings: context.settings,
    isCost: isCostRow(indicator),
    hasReason: base.reason !== null,
  };
  const scored = scoreRow(compareValues(target, actual, rules), { base, target, actual, context });
  if (!given || !outside) return scored;
  const refused = refusedEntry({ label: partName("actual"), part: "actual" }, given.value, outside);
  return { ...scored, notes: [refused, ...scored.notes] };
}

function scoreRow(compared: Compared, row: RowInHand): IndicatorScore {
  const { base, context } = row;
  const judgement = context.options.judgements?.[base.id];
  if (context.options.notApplicable?.includes(base.id)) return notApplicable(base);
  // A tier, the user's or the form's own, binds the points to its band; else the weight alone does.
  const hasTier = judgement?.tier !== undefined || (compared.type === "qualitative" && statedTier(row));
  if (judgement && compared.type !== "scored" && hasTier)
    return scoreQualitative(base, row, context.settings, judgement);
  const computed = fromCompared(compared, row);
  return judgement && computed.status !== "scored" ? judgedByPoints(computed, judgement) : computed;
}

function fromCompared(compared: Compared, row: RowInHand): IndicatorScore {
  const { base, context } = row;
  switch (compared.type) {
    case "scored":
      return {
        ...base,
        status: "scored",
        score: compared.score.toNumber(),
        value: compared.value,
        derivation: compared.derivation,
        notes: [...compared.notes, ...deviationNote(compared.met, base)],
      };
    case "missing":
      return { ...base, status: "needsInput", missing: [missingPart(compared.what)], notes: compared.notes };
    case "manual":
      return {
        ...base,
        status: "manual",
        missing: [missingPart("points")],
        derivation: compared.derivation,
        notes: compared.notes,
      };
    case "qualitative":
      return scoreQualitative(base, row, context.settings, undefined);
  }
}

/** 未达标必须填偏差原因及改进措施 (SELFCHK). */
function deviationNote(met: boolean, base: IndicatorScore): ScoreNote[] {
  return met || base.reason ? [] : [{ code: "deviationWithoutReason", params: {} }];
}

/** A number that the user enters instead of 实际完成值 is in the target's own unit. */
function enteredActual(value: number, target: ParsedValue): ParsedValue {
  const measure = target.kind === "number" || target.kind === "range" ? target.measure : splitUnit("");
  const number = new Decimal(value);
  return {
    kind: "number",
    direction: "equal",
    stated: false,
    exclusive: false,
    number,
    measure,
    fromNumberCell: false,
  };
}

/** What was done is not negative, but for rates: an increase of −2% is a decrease. */
function actualDomain(target: ParsedValue): InputDomain {
  const written = target.kind === "number" || target.kind === "range" ? target.measure.written : "";
  return domainOf({ unit: written, min: unitOf(written)?.kind === "percent" ? null : 0, max: null, whole: false });
}

/** The numbers of a row as inputs; 实际完成值 may be entered (`row13.actual`) where the target is a number. */
function rowInputs(
  { target, actual }: TargetAndActual,
  row: TableRow,
  entered: EnteredInput | undefined,
  actualRef: CellRef | null,
): IndicatorInput[] {
  if (target.kind !== "number" && target.kind !== "range") return [];
  const id = `row${row.row}`;
  const inputs: IndicatorInput[] = [];
  const domain = actualDomain(target);
  const cell = row.values["target"];
  if (target.kind === "number" && cell)
    inputs.push(numberInput(`${id}.target`, "target", target, { type: "cell", ref: cell.ref }));
  const source: FigureSource | null = entered
    ? { type: "entered", by: entered.by, at: entered.at }
    : row.values["actual"]
      ? { type: "cell", ref: row.values["actual"].ref }
      : null;
  if (actual.kind === "number" && source)
    inputs.push({ ...numberInput(`${id}.actual`, "actual", actual, source), domain });
  else {
    const wanted = { kinds: [], ref: actualRef };
    const label = partName("actual");
    inputs.push({ name: `${id}.actual`, label, part: "actual", value: null, figure: null, domain, wanted });
  }
  return inputs;
}

function numberInput(
  name: string,
  part: FormPart,
  { number, measure }: Extract<ParsedValue, { kind: "number" }>,
  source: FigureSource,
): IndicatorInput {
  const count = number.toNumber();
  return {
    name,
    label: partName(part),
    part,
    value: count,
    figure: { kind: "count", key: `form.${name}`, count, measure: measure.written, source },
  };
}

function formCell(part: FormPart, cell: RoleCell | undefined): FormCell[] {
  if (!cell || (typeof cell.value !== "string" && typeof cell.value !== "number")) return [];
  return [{ part, text: String(cell.value).trim(), ref: cell.ref }];
}

/** The unit's own score beside ours: where the two differ by more than 0.01, the note says why. */
function withComparison(indicator: IndicatorScore, table: RecognisedTable, context: FormContext): IndicatorScore {
  const { stated, score } = indicator;
  if (!stated || score === null || new Decimal(stated.score).minus(score).abs().lte("0.01")) return indicator;
  return { ...indicator, notes: [...indicator.notes, whyStatedDiffers(indicator, stated.score, table, context)] };
}
