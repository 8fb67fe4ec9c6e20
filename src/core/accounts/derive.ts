import type { Amount } from "../amount/amount";
import { percentage, sum } from "../amount/amount";
import { compareWithTolerance } from "../amount/tolerance";
import type { AmountFigure, CountFigure } from "./figure";
import { INCOME_SOURCES } from "./classifiedTables";
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
      BASIC_CLASSES.map((code) => `${prefix}basic.byEconomic.${code}`),
      [
        // tables.md §1.7: 人员经费 = 301 + 303, 公用经费 = 302 + 307 + 310 + 399.
        { key: `${prefix}basic.personnel`, formula: "basicPersonnel", codes: /\.30[13]$/ },
        { key: `${prefix}basic.public`, formula: "basicPublic", codes: /\.(?:302|307|310|399)$/ },
      ],
    );
    derivation.sumOfBoth(`${prefix}basic.total`, "basicTotal", [`${prefix}basic.personnel`, `${prefix}basic.public`]);
    derivation.partsOfTotal(
      `${prefix}income.yearTotal`,
      INCOME_SOURCES.map((source) => `${prefix}income.bySource.${source}`),
      [
        {
          key: `${prefix}income.appropriation`,
          formula: "appropriation",
          codes: /\.(?:generalBudget|governmentFund|stateCapital)$/,
        },
      ],
    );
  }
  for (const base of ["threePublic.budget", "threePublic.final", "threePublic.previousFinal", "budget.threePublic"]) {
    derivation.sumOfBoth(`${base}.vehicles`, "vehicles", [`${base}.vehiclePurchase`, `${base}.vehicleOperation`]);
    derivation.sumOfBoth(`${base}.total`, "threePublic", [`${base}.abroad`, `${base}.vehicles`, `${base}.reception`]);
  }
  deriveStaffTotal(collector, staff);
  derivation.rate(
    "executionRate",
    "executionRate",
    "selfEvaluation.funds.total.executed",
    "selfEvaluation.funds.total.fullYearBudget",
  );
}

const BASIC_CLASSES = ["301", "302", "303", "307", "309", "310", "311", "312", "313", "399"];

interface PartOfTotal {
  readonly key: string;
  readonly formula: string;
  /** The end of the keys that belong to the part. */
  readonly codes: RegExp;
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
    for (const { key, formula, codes } of parts)
      this.addSum(
        key,
        formula,
        stated.filter((figure) => codes.test(figure.key)),
      );
  }

  /** A sum all of whose parts must be stated. */
  sumOfBoth(key: string, formula: string, partKeys: readonly string[]): void {
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
