import { oncePerValue } from "../cache";
import departmentEconomicCsv from "./data/economic_department.csv";
import governmentEconomicCsv from "./data/economic_government.csv";
import functionalCsv from "./data/functional.csv";
import synonymsCsv from "./data/synonyms.csv";
import { Classification } from "./classification";
import { parseCsv } from "../text/csv";
import type { Certainty, ClassificationId, ClassificationItem, ItemBudget, ItemSynonym, ResearchedYears } from "./item";
import { codeLevel } from "./itemCode";

const ITEM_FILES: Record<ClassificationId, string> = {
  functional: functionalCsv,
  departmentEconomic: departmentEconomicCsv,
  governmentEconomic: governmentEconomicCsv,
};

const SYNONYM_CLASSIFICATIONS: Record<ClassificationId, string> = {
  functional: "functional",
  departmentEconomic: "economic_department",
  governmentEconomic: "economic_government",
};

/** One of the built-in lists, read from its data when first asked for (data/README.md says how sure its rows are). */
export const builtInClassification = oncePerValue((id: ClassificationId): Classification => {
  const { researched, rows } = headOf(ITEM_FILES[id]);
  const synonyms = () => readSynonyms(SYNONYM_CLASSIFICATIONS[id]);
  return new Classification(id, readItems(rows), synonyms, researched);
});

/** The first line says for which budget years the list was put together: `#researched,2018,2026`. */
function headOf(text: string): { readonly researched: ResearchedYears; readonly rows: string } {
  const end = text.indexOf("\n");
  const [, first, last] = /^#researched,(\d{4}),(\d{4})\s*$/.exec(text.slice(0, end)) ?? [];
  if (!first || !last) throw new TypeError("classification data: the first line must be #researched,<first>,<last>");
  return { researched: { first: Number(first), last: Number(last) }, rows: text.slice(end + 1) };
}

/**
 * Columns code,name,valid_from,valid_to,sources,note. Only notes are quoted in these files (a test sees to it), so that
 * 1,770 lines need no full CSV reading at every start.
 */
function readItems(text: string): ClassificationItem[] {
  const items: ClassificationItem[] = [];
  for (let start = text.indexOf("\n") + 1; start < text.length;) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    items.push(readItem(text.slice(start, end)));
    start = end + 1;
  }
  return items;
}

function readItem(line: string): ClassificationItem {
  const [code = "", name = "", from = "", to = "", sources = ""] = line.split(",", 5);
  const quoted = line.slice(code.length + name.length + from.length + to.length + sources.length + 5);
  const note = quoted.startsWith('"') ? quoted.slice(1, -1) : quoted;
  return {
    code,
    name,
    level: codeLevel(code),
    validFrom: from ? Number(from) : null,
    validTo: to ? Number(to) : null,
    certainty: certaintyOf(Number(sources), note),
    weakYears: note.includes("weak") || note.includes("year from memory"),
    budget: budgetOf(note),
    note,
    origin: "builtIn",
  };
}

function certaintyOf(sources: number, note: string): Certainty {
  if (note.includes("L-only")) return "weak";
  return sources >= 2 ? "strong" : sources === 1 ? "sourced" : "weak";
}

const BUDGET_MARKS: readonly (readonly [string, ItemBudget])[] = [
  ["; 政府性基金", "governmentFund"],
  ["; 国有资本经营预算", "stateCapital"],
  ["; 社保基金预算", "socialInsurance"],
];

function budgetOf(note: string): ItemBudget {
  return BUDGET_MARKS.find(([mark]) => note.includes(mark))?.[1] ?? "general";
}

/** Columns written,code,classification,note. */
function readSynonyms(classification: string): ItemSynonym[] {
  return parseCsv(synonymsCsv)
    .slice(1)
    .filter(({ fields }) => fields[2] === classification)
    .map(({ fields: [written = "", code = "", , note = ""] }) => ({
      written,
      code,
      kind: /old official name|older class name|pre-20\d\d|old wording/.test(note) ? "oldName" : "variant",
      ambiguous: /ambiguous/i.test(note),
      note,
    }));
}
