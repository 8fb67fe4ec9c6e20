import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import type { Classification } from "../../../classification/classification";
import { checkName, type NameCheck } from "../../../classification/checkName";
import type { ClassificationItem } from "../../../classification/item";
import type { Severity } from "../../../findings/finding";
import type { FindingDraft } from "../../rule";
import { formatRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { outcome } from "../../rule";
import { inconsistentRows } from "./acrossTables";
import { nameEdit } from "./nameEdit";
import { printedNames, type PrintedName } from "./printedNames";

/** Above this a name is taken for a slip of the pen in the right one. */
const SLIP = 0.75;

/**
 * D01: code and name do not belong together in that year. Accuses only where the list's rows were read in a document
 * (SOURCES: sourced, strong) and the name is known to be another code's; everything else is a suggestion.
 */
export const D01 = defineRule({
  id: "D01",
  severity: "error",
  basis: [{ source: "checkerGuide", document: "规则R002" }, "memory"],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noCodes",
  check(context) {
    const printed = printedNames(context);
    const groups = new Map<string, PrintedName[]>();
    for (const one of printed) {
      const key = `${one.classification}/${one.code}/${one.name}/${one.year}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    const findings = [...groups.values()].flatMap((places) => judge(places, context));
    // What the list already says of a row need not be said again from the other tables.
    const told = new Set(findings.filter(({ severity }) => severity !== "info").map(firstPlace));
    const fromTables = inconsistentRows(context).filter((finding) => !told.has(firstPlace(finding)));
    const fromBoth = new Set(fromTables.map(firstPlace));
    const fromList = findings.filter((finding) => !fromBoth.has(firstPlace(finding)));
    return outcome([...fromList, ...fromTables], printed.length);
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("group", "人员经费80万元，主要包括：基本工资、津贴补贴、委托业务费。"),
      silentOn("人员经费80万元，主要包括：基本工资、津贴补贴、奖金。"),
    ],
  },
  examples: [
    says("otherName", { set: { "支出表!D10": "一般行政管理事务" } }),
    silent({ set: { "支出表!D10": "  行政运行" } }),
  ],
});

function firstPlace({ cells: [first] }: FindingDraft): string {
  return first ? formatRef(first) : "";
}

function judge(places: readonly PrintedName[], context: ValidationContext): FindingDraft[] {
  const [first] = places;
  if (!first) return [];
  const list = context.classifications[first.classification];
  const check = checkName(list, first.code, first.name, first.year);
  const sure = "certainty" in check && check.certainty !== "weak";
  switch (check.status) {
    case "otherCode":
      return [mismatch(places, check, sure, list)];
    case "different":
      return differentName(places, check, sure, context);
    case "variant":
      return check.synonym.ambiguous ? [] : [suggestion(places, "variant", "info", check.expected.name, context)];
    case "otherYearsOnly":
      return [finding(places, "otherYears", sure ? "warning" : "info", { valid: years(check.items) })];
    case "unknownCode":
      return unknownCode(places, check.sameName, list);
    case "match":
    case "renamed":
    case "yearNotResearched":
      return [];
  }
}

function mismatch(
  places: readonly PrintedName[],
  check: Extract<NameCheck, { readonly status: "otherCode" }>,
  sure: boolean,
  list: Classification,
): FindingDraft {
  const year = places[0]?.year ?? 0;
  const owners = check.belongsTo.filter((item) => list.certaintyIn(item, year) !== "weak");
  const firm = sure && owners.length > 0 && !check.expected.weakYears;
  const severity: Severity = firm ? "error" : sure ? "warning" : "info";
  return finding(places, "otherCode", severity, {
    expected: check.expected.name,
    owners:
      check.belongsTo.length > 3
        ? `${check.belongsTo
            .slice(0, 3)
            .map(({ code }) => code)
            .join("、")}…`
        : check.belongsTo.map(({ code }) => code).join("、"),
  });
}

function differentName(
  places: readonly PrintedName[],
  check: Extract<NameCheck, { readonly status: "different" }>,
  sure: boolean,
  context: ValidationContext,
): FindingDraft[] {
  if (check.similarity >= SLIP)
    return [suggestion(places, "slip", sure ? "warning" : "info", check.expected.name, context)];
  return [finding(places, "different", sure ? "warning" : "info", { expected: check.expected.name })];
}

/** An unknown code is not wrong. But a name that one code alone bears, under an unknown code, is worth a look. */
function unknownCode(
  places: readonly PrintedName[],
  sameName: readonly ClassificationItem[],
  list: Classification,
): FindingDraft[] {
  const [first] = places;
  // The same words may name an item of several classes (信息网络及软件购置更新 in 309 and 310): the class decides.
  const inClass = sameName.filter(({ code }) => code.startsWith(first?.code.slice(0, 3) ?? ""));
  const owners = inClass.length > 0 ? inClass : sameName;
  const [owner, second] = [...new Map(owners.map((item) => [item.code, item])).values()];
  if (!owner || second || !first || list.certaintyIn(owner, first.year) === "weak") return [];
  return [finding(places, "unknownCode", "warning", { owners: owner.code })];
}

function suggestion(
  places: readonly PrintedName[],
  variant: string,
  severity: Severity,
  expected: string,
  { snapshot }: ValidationContext,
): FindingDraft {
  const edits = places.flatMap(({ ref, name }) => nameEdit(snapshot, ref, name, expected));
  // A name so near to the right one is the wrong one; where name and code contradict each other it may be the code.
  const made = { ...finding(places, variant, severity, { expected }), expected, actual: places[0]?.name ?? null };
  return edits.length > 0 ? { ...made, fix: { code: "rename", params: { name: expected }, edits } } : made;
}

function finding(
  places: readonly PrintedName[],
  variant: string,
  severity: Severity,
  params: Readonly<Record<string, string>>,
): FindingDraft {
  const first = places[0] as PrintedName;
  return {
    variant,
    severity,
    cells: [...places.map(({ ref }) => ref), ...places.flatMap(({ codeCells }) => codeCells)],
    params: { code: first.code, name: first.name, year: first.year, ...params },
  };
}

function years(items: readonly ClassificationItem[]): string {
  return items.map(({ name, validFrom, validTo }) => `${name} ${validFrom ?? ""}–${validTo ?? ""}`).join("；");
}
