import type { Chance } from "./chance";
import { MORE_GROUPS } from "./moreCases";
import { mutateBytes, mutatePart, mutateText } from "./mutate";
import type { Seeds } from "./seeds";

/** One call of the command line with its input files; `{name}` in an argument stands for the file's path. */
export interface FuzzCase {
  readonly group: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly arguments: readonly string[];
  /** How many sheets the file still holds, where that is known: each must be in the answer. */
  readonly sheets?: { readonly count: number; readonly names: readonly string[] | null };
}

/** Makes one case of a group. */
export type Make = (seeds: Seeds, chance: Chance) => Omit<FuzzCase, "group">;

const bytesOf = (text: string) => new TextEncoder().encode(text);

const WORKBOOK_CALLS = [
  ["recognise", "{0}", "--json"],
  ["recognise", "{0}", "--json", "--rows"],
  ["validate", "{0}", "--json"],
  ["validate", "{0}"],
  ["score", "{0}"],
  ["report", "{0}", "-o", "{out}.docx"],
];

function workbookCase(name: string, bytes: Uint8Array, chance: Chance): Omit<FuzzCase, "group"> {
  return {
    files: { [name]: bytes },
    arguments: chance.pick(WORKBOOK_CALLS).map((word) => word.replace("{0}", `{${name}}`)),
  };
}

const LISTS = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|_rels\/\.rels|\[Content_Types\]\.xml)$/;

const GROUPS: Readonly<Record<string, Make>> = {
  zip: ({ workbook, sheets }, chance) => ({
    ...workbookCase("表.xlsx", mutateBytes(workbook, chance), chance),
    sheets: { count: sheets.length, names: null },
  }),
  parts: ({ workbook, sheets }, chance) => {
    const { bytes, part } = mutatePart(workbook, chance);
    const names = LISTS.test(part) ? null : sheets;
    return { ...workbookCase("表.xlsx", bytes, chance), ...(names ? { sheets: { count: sheets.length, names } } : {}) };
  },
  xlsb: ({ inFormat }, chance) => workbookCase("表.xlsb", mutatePart(inFormat("xlsb"), chance).bytes, chance),
  biff: ({ inFormat, sheets }, chance) => ({
    ...workbookCase("表.xls", mutateBytes(inFormat("biff8"), chance), chance),
    sheets: { count: sheets.length, names: null },
  }),
  biff5: ({ inFormat }, chance) => workbookCase("表.xls", mutateBytes(inFormat("biff5"), chance), chance),
  ods: ({ inFormat }, chance) => workbookCase("表.ods", mutatePart(inFormat("ods"), chance).bytes, chance),
  xml: ({ inFormat }, chance) => {
    const text = new TextDecoder().decode(inFormat(chance.pick(["xlml", "fods"] as const)));
    return workbookCase("表.xml", bytesOf(mutateText(text, chance)), chance);
  },
  text: ({ texts }, chance) => {
    const name = chance.pick(Object.keys(texts));
    const text = mutateText(texts[name] ?? "", chance);
    const bytes = chance.below(3) === 0 ? mutateBytes(bytesOf(text), chance) : bytesOf(text);
    if (name === "报告.txt") return { files: { [name]: bytes }, arguments: ["proofread", `{${name}}`] };
    return workbookCase(name, bytes, chance);
  },
  docx: ({ docx, workbook }, chance) => {
    const bytes = chance.below(3) === 0 ? mutateBytes(docx, chance) : mutatePart(docx, chance).bytes;
    const calls = [
      ["proofread", "{报告.docx}", "--json"],
      ["proofread", "{报告.docx}", "--workbook", "{表.xlsx}"],
      ["report", "{表.xlsx}", "-o", "{out}.docx", "--previous", "{报告.docx}"],
      ["report", "{表.xlsx}", "-o", "{out}.docx", "--template", "{报告.docx}"],
    ];
    return { files: { "报告.docx": bytes, "表.xlsx": workbook }, arguments: chance.pick(calls) };
  },
  json: ({ system, outline, workbook }, chance) => {
    const [name, text, call] = chance.pick([
      ["体系.json", system, ["score", "{表.xlsx}", "--system", "{体系.json}"]],
      ["提纲.json", outline, ["report", "{表.xlsx}", "-o", "{out}.docx", "--outline", "{提纲.json}"]],
      ["标准.json", '{"standards":[]}', ["validate", "{表.xlsx}", "--standards", "{标准.json}"]],
    ] as const);
    return { files: { [name]: bytesOf(mutateText(text, chance)), "表.xlsx": workbook }, arguments: call };
  },
  items: ({ items, workbook }, chance) => ({
    files: { "科目.csv": bytesOf(mutateText(items, chance)), "表.xlsx": workbook },
    arguments: ["validate", "{表.xlsx}", "--items", "{科目.csv}"],
  }),
  arguments: ({ workbook }, chance) => {
    const words = [
      "recognise",
      "validate",
      "score",
      "report",
      "proofread",
      "template",
      "{表.xlsx}",
      "--json",
      "--set",
      "a=1",
      "staff_quota=-1",
      "__proto__=1",
      "-o",
      "{out}.docx",
      "--year",
      "99999",
      "--lang",
      "xx",
      "",
      "--system",
      "constructor",
      "不存在\n.xlsx",
      "\u001b[31m",
      "--date",
      "2024-02-31",
      "compare",
      "disclose",
      "causes",
      "--check",
      "--last-year",
      "--answers",
      "--causes",
      "--threshold",
      "{out}",
    ];
    return {
      files: { "表.xlsx": workbook },
      arguments: Array.from({ length: 1 + chance.below(6) }, () => chance.pick(words)),
    };
  },
};

const ALL_GROUPS = { ...GROUPS, ...MORE_GROUPS };

export const GROUP_NAMES = Object.keys(ALL_GROUPS);

/** The case of a number: its group goes round, all else is the chance's. */
export function caseOf(seeds: Seeds, number: number, chance: Chance): FuzzCase {
  const group = GROUP_NAMES[number % GROUP_NAMES.length] ?? "zip";
  const make = ALL_GROUPS[group];
  if (!make) throw new RangeError(group);
  return { group, ...make(seeds, chance) };
}
