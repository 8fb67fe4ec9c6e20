import type { Amount } from "../amount/amount";
import { percentage, sum } from "../amount/amount";
import { compareWithTolerance } from "../amount/tolerance";
import type { AmountFigure, CountFigure } from "./figure";
import { INCOME_SOURCES } from "./classifiedTables";
import { economicClasses, groupOf } from "../lexicon/economicGroups";
import type { ItemKey } from "../lexicon/items";
import { partKeys } from "../lexicon/relations";
import { cellsOf } from "./figure";
import type { FigureCollector } from "./figureCollector";
import type { StaffLine } from "./finalAccounts";
import { amountFigure } from "./lookUp";
import { sumOfCounts } from "./readUnit";

/**
 * Figures that the report needs and that no table states. A figure is derived only if its inputs are there, and a sum of
 * "what is stated" (blank classes left out) only if it agrees with the printed total, within 尾差.
 * The formula's name selects its wording in the locales (namespace `accounts`, under `formula`).
 */
export function deriveFigures(collector: FigureCollector, staff: readonly StaffLine[]): void {
  const derivation = new Derivation(collector);
  for (const prefix of ["", "budget."]) {
    derivation.partsOfTotal(
      `${prefix}basic.total`,
      economicClasses().map((code) => `${prefix}basic.byEconomic.${code}`),
      [
        { key: `${prefix}basic.personnel`, formula: "basicPersonnel", holds: (code) => groupOf(code) === "personnel" },
        { key: `${prefix}basic.public`, formula: "basicPublic", holds: (code) => groupOf(code) === "public" },
      ],
    );
    derivation.sumOf(
      `${prefix}basic.total`,
      "basicTotal",
      partKeys("basic").map((part) => `${prefix}basic.${part}`),
    );
    derivation.partsOfTotal(
      `${prefix}income.yearTotal`,
      INCOME_SOURCES.map((source) => `${prefix}income.bySource.${source}`),
      [
        {
          key: `${prefix}income.appropriation`,
          formula: "appropriation",
          holds: (source) => partKeys("appropriation").some((part) => part === source),
        },
      ],
    );
  }
  for (const base of ["threePublic.budget", "threePublic.final", "threePublic.previousFinal", "budget.threePublic"]) {
    const parts = (whole: ItemKey) => partKeys(whole).map((part) => `${base}.${part}`);
    derivation.sumOf(`${base}.vehicles`, "vehicles", parts("vehicles"));
    derivation.sumOf(`${base}.total`, "threePublic", parts("threePublic"));
  }
  deriveStaffTotal(collector, staff);
  derivation.rate(
    "executionRate",
    "executionRate",
    "selfEvaluation.funds.total.executed",
    "selfEvaluation.funds.total.fullYearBudget",
  );
}

interface PartOfTotal {
  readonly key: string;
  readonly formula: string;
  /** Does the class or source, the last part of its key, belong to the part? */
  readonly holds: (last: string) => boolean;
}

class Derivation {
  constructor(private readonly collector: FigureCollector) {}

  /**
   * Parts of a total that is told apart by classes. Classes without an amount count as nothing only if the stated ones
   * make up the total printed with them; without one, the classes that are stated are all there is to go by.
   */
  partsOfTotal(totalKey: string, classKeys: readonly string[], parts: readonly PartOfTotal[]): void {
    const stated = classKeys.flatMap((key) => this.amountOf(key) ?? []);
    const total = this.amountOf(totalKey);
    if (stated.length === 0 || (total && isSameSheet(total, stated) && !agrees(total, stated))) return;
    for (const { key, formula, holds } of parts)
      this.addSum(
        key,
        formula,
        stated.filter((figure) => holds(figure.key.slice(figure.key.lastIndexOf(".") + 1))),
      );
  }

  /** A sum all of whose parts must be stated. */
  sumOf(key: string, formula: string, partKeys: readonly string[]): void {
    const parts = partKeys.flatMap((part) => this.amountOf(part) ?? []);
    if (parts.length === partKeys.length) this.addSum(key, formula, parts);
  }

  rate(key: string, formula: string, partKey: string, wholeKey: string): void {
    const [part, whole] = [this.amountOf(partKey), this.amountOf(wholeKey)];
    const percent = part && whole ? percentage(part.amount, whole.amount) : null;
    if (!part || !whole || percent === null || this.collector.figures.has(key)) return;
    const source = { type: "derived", formula, from: [part, whole] } as const;
    this.collector.add({ key, kind: "ratio", percent: percent.toNumber(), source });
  }

  private addSum(key: string, formula: string, parts: readonly AmountFigure[]): void {
    const [first] = parts;
    if (!first || this.collector.figures.has(key)) return;
    const source = { type: "derived", formula, from: parts } as const;
    this.collector.add({ key, kind: "amount", amount: sum(amounts(parts)), unit: first.unit, source });
  }

  private amountOf(key: string): AmountFigure | null {
    return amountFigure(this.collector, key);
  }
}

function amounts(figures: readonly AmountFigure[]): Amount[] {
  return figures.map((figure) => figure.amount);
}

function isSameSheet(total: AmountFigure, parts: readonly AmountFigure[]): boolean {
  const sheet = cellsOf(total)[0]?.sheet;
  return parts.every((part) => cellsOf(part)[0]?.sheet === sheet);
}

function agrees(total: AmountFigure, parts: readonly AmountFigure[]): boolean {
  return compareWithTolerance(total.amount, sum(amounts(parts)), parts.length, total.unit) !== "contradiction";
}

/** 编制/实有 in all, over the lines that state both: people outside the establishment (临聘 …) have no 编制. */
function deriveStaffTotal(collector: FigureCollector, staff: readonly StaffLine[]): void {
  const lines = staff.filter((line) => line.category !== "total" && line.quota && line.actual);
  for (const role of ["quota", "actual"] as const) {
    const key = `staff.total.${role}`;
    if (collector.figures.has(key)) continue;
    const counts: CountFigure[] = lines.flatMap((line) => line[role] ?? []);
    const total = sumOfCounts(key, counts, "staffTotal");
    if (total) collector.add(total);
  }
}
