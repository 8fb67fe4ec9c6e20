import { pattern } from "../../lexicon/words";
import { wordsIn } from "../../layout/cellText";
import type { RecognisedTable } from "../../layout/recognisedTable";
import { plainLabel, stripItemNumber } from "../../workbook/label";
import type { FormIndicatorRow } from "../../forms/formRows";
import { FORM_GRADES } from "../systems/grades";
import { builtInSystems } from "../systems/allSystems";
import type { ScoringSystem, SystemIndicator } from "../systems/scoringSystem";
import type { ScoreNote } from "../scoreSheet";
import { checklistItems, readRuleText } from "./ruleText";

/** A row of a score table as an indicator with a rule, and what is to be said about how it was read. */
export interface TableIndicator {
  readonly indicator: SystemIndicator;
  readonly notes: readonly ScoreNote[];
}

/**
 * Reads the rule of a score table's row: its points from 分值, its rule from 评分标准 (readRuleText), its formula from the
 * built-in indicator of the same name. What cannot be read stays open for a person.
 */
export function indicatorOfRow(row: FormIndicatorRow): TableIndicator {
  const criteria = wordsIn(row.row.values["criteria"]);
  const explanation = wordsIn(row.row.values["explanation"]);
  const rule = readRuleText(criteria) ?? readRuleText(explanation);
  const known = knownIndicator(row.level3, explanation + criteria);
  const ruleText = criteria || explanation;
  const noProjectIsFull = pattern("rule.fullWithout").test(ruleText);
  const scoring =
    rule && noProjectIsFull ? { ...rule.scoring, not_applicable: "full" as const } : (rule?.scoring ?? null);
  const isChecklist = scoring?.type === "checklist";
  const byPerson = isChecklist || scoring?.type === "violations";
  const indicator: SystemIndicator = {
    id: `row${row.row.row}`,
    l1: row.level1,
    l2: row.level2,
    l3: row.level3,
    weight: row.weight,
    kind: byPerson || !known ? "qualitative" : "quantitative",
    formula: byPerson ? null : (known?.formula ?? null),
    rule_text: ruleText,
    // Without a formula a rule over the value has nothing to stand on.
    scoring: scoring ?? { type: "manual" },
    inputs: known?.inputs ?? [],
    evidence: isChecklist ? checklistItems(criteria || explanation) : [],
    source: "",
    confidence: "sourced",
  };
  return { indicator, notes: readingNotes(row, indicator, rule?.full ?? null, rule !== null) };
}

function readingNotes(
  row: FormIndicatorRow,
  indicator: SystemIndicator,
  full: number | null,
  isRead: boolean,
): ScoreNote[] {
  if (!isRead) return indicator.rule_text === "" ? [] : [{ code: "ruleTextNotRead", params: {} }];
  const notes: ScoreNote[] = [{ code: "ruleTextRead", params: { text: indicator.rule_text } }];
  if (full !== null && row.weight !== null && full !== row.weight)
    notes.push({ code: "ruleFullDiffers", params: { rule: full, weight: row.weight } });
  const overValue = indicator.scoring?.type !== "checklist" && indicator.scoring?.type !== "violations";
  if (overValue && indicator.formula === null) notes.push({ code: "formulaUnknown", params: { name: row.level3 } });
  return notes;
}

/**
 * The built-in indicator of that name whose inputs the table's own words name best; a system that may give totals before
 * a framework. Names are compared without quotation marks and numbers.
 */
function knownIndicator(name: string, words: string): SystemIndicator | null {
  const wanted = nameKey(name);
  const text = plainLabel(words);
  const candidates = builtInSystems().flatMap((system) =>
    system.indicators
      .filter(
        (indicator) => indicator.formula !== null && indicator.inputs.length > 0 && nameKey(indicator.l3) === wanted,
      )
      .map((indicator) => ({
        indicator,
        rank: namedInputs(indicator, system, text) + (system.usable_for_scoring ? 0.5 : 0),
      })),
  );
  return candidates.sort((a, b) => b.rank - a.rank)[0]?.indicator ?? null;
}

function nameKey(name: string): string {
  return stripItemNumber(plainLabel(name)).replace(pattern("indicator.supportedStaff"), "在职人员");
}

function namedInputs(indicator: SystemIndicator, system: ScoringSystem, text: string): number {
  return indicator.inputs.filter((input) => text.includes(plainLabel(system.inputs[input]?.label ?? "\0"))).length;
}

/** The table's rows as a system, for the engine; it may give a total if its weights reach the table's own. */
export function systemOfTable(
  table: RecognisedTable,
  indicators: readonly SystemIndicator[],
  total: number,
): ScoringSystem {
  return {
    id: table.id,
    title: table.title,
    issuer: "",
    doc_no: null,
    region: "",
    years: { from: null, to: null },
    total,
    type: "department",
    complete: true,
    usable_for_scoring: true,
    needs_user_confirmation: false,
    grades: [...FORM_GRADES],
    notes: [],
    indicators: [...indicators],
    inputs: Object.assign({}, ...builtInSystems().map((system) => system.inputs)) as ScoringSystem["inputs"],
    sources: [],
  };
}
