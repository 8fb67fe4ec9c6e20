import { oncePer } from "../../cache";
import { pattern, words } from "../../lexicon/words";
import type { BatchContext } from "../batchContext";
import { bareName } from "../batchContext";
import { unitName, type BatchUnit } from "../batchUnit";
import type { CrossDraft, CrossRule } from "../crossFinding";

const SHORTEST_NAME = 4;
/** What may stand before a name that begins a sentence: 一、（一） 填报单位： */
const BEFORE = 10;

/** A workbook or a report that tells of another unit of the batch. */
export const K06: CrossRule = {
  id: "K06",
  severity: "warning",
  basis: ["memory"],
  examples: [
    {
      says: "workbook",
      about: "农机推广站交来的工作簿上写的部门是样例县水利局",
      batch: { units: [{ name: "样例县水利局" }, { name: "农机推广站", department: "样例县水利局" }] },
    },
    {
      says: "report",
      about: "农机推广站的报告里写“样例县水利局2023年度支出总计…”",
      batch: {
        units: [{ name: "样例县水利局" }, { name: "农机推广站", openings: ["样例县水利局2023年度支出总计500万元"] }],
      },
    },
    {
      says: null,
      about: "报告里写“样例县财政局2023年下达我站经费…”",
      batch: {
        units: [
          { name: "样例县财政局" },
          { name: "农机推广站", openings: ["样例县财政局2023年下达我单位经费支出指标500万元"] },
        ],
      },
    },
    {
      says: null,
      about: "本级的表上写主管部门的名称",
      batch: {
        units: [{ name: "样例县水利局" }, { name: "河道管理站", parent: "样例县水利局", department: "样例县水利局" }],
      },
    },
  ],
  check(context) {
    const names = namesOf(context);
    return {
      findings: context.units.flatMap((unit) => [
        ...inWorkbooks(unit, context, names),
        ...inReports(unit, context, names),
      ]),
    };
  },
};

type Names = ReadonlyMap<string, BatchUnit>;

/** Units by what they are called on the lists; a name that a workbook alone states is no proof of whose it is. */
function namesOf({ units }: BatchContext): Names {
  return new Map(
    units.flatMap((unit) => {
      const name = unit.name === null ? "" : bareName(unit.name);
      return name.length < SHORTEST_NAME ? [] : [[name, unit] as const];
    }),
  );
}

function inWorkbooks(unit: BatchUnit, context: BatchContext, names: Names): CrossDraft[] {
  return (unit.result?.workbooks ?? []).flatMap(({ department, file }) => {
    const other = department === null ? undefined : names.get(bareName(department));
    if (!other || !isStranger(unit, other, context)) return [];
    return {
      variant: "workbook",
      places: [{ unit: unit.id, file: unit.paths[file] ?? null, ref: null }],
      params: { name: unitName(unit), other: unitName(other) },
      about: `${unit.id}/${other.id}`,
    };
  });
}

function inReports(unit: BatchUnit, context: BatchContext, names: Names): CrossDraft[] {
  return (unit.result?.reports ?? []).flatMap(({ file, texts }) => {
    const told = new Map<BatchUnit, (readonly [number, string])[]>();
    for (const [paragraph, text] of texts.openings) {
      const other = subjectOf(text, names);
      if (other && isStranger(unit, other, context)) told.set(other, [...(told.get(other) ?? []), [paragraph, text]]);
    }
    return [...told].map(([other, places]): CrossDraft => ({
      variant: "report",
      places: places.map(([paragraph]) => ({ unit: unit.id, file: unit.paths[file] ?? null, ref: null, paragraph })),
      params: {
        name: unitName(unit),
        other: unitName(other),
        quote: places[0]?.[1] ?? "",
        count: places.length,
        paragraph: places[0]?.[0] ?? 0,
      },
      about: `${unit.id}/${other.id}`,
    }));
  });
}

/** The unit that a sentence tells of: the longest name that begins it, where it speaks of money, and not of "us". */
function subjectOf(text: string, names: Names): BatchUnit | null {
  const speaksOfItself = words("reportingUnit").some((word) => text.includes(word));
  if (speaksOfItself || !pattern("text.ofAccounts").test(text)) return null;
  let longest = "";
  for (let at = 0; at <= BEFORE; at += 1)
    for (const length of lengthsOf(names)) {
      const part = text.slice(at, at + length);
      if (length > longest.length && part.length === length && names.has(part)) longest = part;
    }
  return names.get(longest) ?? null;
}

/** How long names are: few lengths, so that a text is not held against thousands of names one by one. */
const lengthsOf = oncePer((names: Names): readonly number[] => [
  ...new Set([...names.keys()].map(({ length }) => length)),
]);

/** Another unit, neither above nor below, whose name is no part of this one's, nor this one's of it. */
function isStranger(unit: BatchUnit, other: BatchUnit, context: BatchContext): boolean {
  const [own, its] = [bareName(unitName(unit)), bareName(unitName(other))];
  return (
    unit.name !== null && unit !== other && !own.includes(its) && !its.includes(own) && !context.isRelated(unit, other)
  );
}
