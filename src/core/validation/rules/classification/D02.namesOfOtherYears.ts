import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { checkName } from "../../../classification/checkName";
import type { NameCheck } from "../../../classification/checkName";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { nameEdit } from "./nameEdit";
import { printedNames, type PrintedName } from "./printedNames";

/** D02: a name of other years. One finding for a code and name, with all its places. */
export const D02 = defineRule({
  id: "D02",
  severity: "warning",
  basis: ["daoxianReport2021", "checkerSubjectNames", "memory"],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noCodes",
  check(context) {
    const printed = printedNames(context);
    const groups = new Map<string, { readonly check: Renamed; readonly places: PrintedName[] }>();
    for (const place of printed) {
      const check = checkName(context.classifications[place.classification], place.code, place.name, place.year);
      if (check.status !== "renamed") continue;
      const key = `${place.classification}/${place.code}/${check.written.code}/${check.expected.name}`;
      const group = groups.get(key) ?? { check, places: [] };
      group.places.push(place);
      groups.set(key, group);
    }
    const findings = [...groups.values()].map(({ check, places }) => renamedFinding(check, places, context.snapshot));
    return outcome(findings, printed.length);
  },
  inText: {
    severity: "warning",
    examples: [
      saysOf("default", "2022年度报告\n\n医疗卫生与计划生育支出（类）行政单位医疗（项）。"),
      silentOn("2022年度报告\n\n卫生健康支出（类）行政单位医疗（项）。"),
    ],
  },
  examples: [
    says("default", { set: { "支出表!D17": "医疗卫生与计划生育支出" } }),
    silent({ set: { "支出表!D17": "卫生健康支出 " } }),
  ],
});

type Renamed = Extract<NameCheck, { readonly status: "renamed" }>;

function renamedFinding(check: Renamed, places: readonly PrintedName[], snapshot: WorkbookSnapshot): FindingDraft {
  const [first] = places;
  const written = "written" in check.written ? check.written.written : check.written.name;
  const edits = places.flatMap((place) => nameEdit(snapshot, place.ref, written, check.expected.name));
  const isSure = check.certainty !== "weak" && !check.expected.weakYears;
  return {
    ...(isSure ? {} : { severity: "info", variant: "doubtful" }),
    cells: places.map(({ ref }) => ref),
    params: {
      code: check.expected.code,
      written,
      expected: check.expected.name,
      year: first?.year ?? "",
      places: places.length,
    },
    expected: check.expected.name,
    actual: written,
    fix: edits.length > 0 ? { code: "rename", params: { name: check.expected.name }, edits } : null,
  };
}
