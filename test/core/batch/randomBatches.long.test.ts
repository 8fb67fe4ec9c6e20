import fc from "fast-check";
import { crossCheck } from "../../../src/core/batch/crossCheck";
import { exampleContext, type ExampleBatch, type ExampleUnit } from "../../../src/core/batch/crossExample";
import type { TableKind } from "../../../src/core/tableKinds/tableKinds";

/**
 * Batches of random departments and units, honest by construction, in one of which a fault between units is planted: it is
 * found, and nobody else is accused.
 */

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Unit = Writable<ExampleUnit> & { amounts: Record<string, number>; counts: Record<string, number> };

const CENT = 100;
const TABLES: readonly TableKind[] = [
  "incomeExpenditureSummary",
  "expenditure",
  "basicExpenditureByEconomicClass",
  "threePublicExpenses",
];
const ECONOMIC = Array.from({ length: 14 }, (_, at) => String(30101 + at));
const GIVEN = "income.bySource.superiorSubsidy";
const GIVING = "expenditure.subsidyToAffiliated";
const OPENING = "income.openingCarryOver";
const CLOSING = "expenditure.closingCarryOver";
const KINDS = ["局", "委员会", "中心", "镇人民政府", "学校", "医院", "管理站"] as const;
const SYLLABLES = [..."东西南北城山水林田湖青白红石新高大龙金银松柏梅兰竹清平安和顺永兴昌盛"];

/** Numbers by a seed, so that a counterexample is a seed and a fault. */
class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** In 万元, with two decimals. */
  money(from: number, to: number): number {
    return Math.round((from + this.next() * (to - from)) * CENT) / CENT;
  }
}

const round = (value: number) => Math.round(value * CENT) / CENT;

function namesOf(dice: Dice, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const syllables = Array.from({ length: 3 }, () => SYLLABLES[dice.below(SYLLABLES.length)]).join("");
    names.add(`样例县${syllables}${KINDS[dice.below(KINDS.length)]}`);
  }
  // One name within another is a question of its own.
  return [...names].filter((name, _, all) => all.every((other) => other === name || !other.includes(name)));
}

function honestUnit(dice: Dice, name: string): Unit {
  const staff = 5 + dice.below(60);
  const amounts: Record<string, number> = {};
  for (const code of ECONOMIC) amounts[`basic.byEconomic.${code}`] = dice.money(1_000, 90_000);
  // 公用 a head is alike, as among the units of one county.
  amounts["basic.public"] = round(staff * (2 + 0.3 * dice.next()));
  amounts["expenditure.basic"] = dice.money(100, 900);
  amounts["expenditure.project"] = dice.money(0, 300);
  amounts[OPENING] = dice.money(0, 60);
  amounts[CLOSING] = dice.money(0, 60);
  const tables = dice.next() < 0.15 ? TABLES.filter(() => dice.next() < 0.7) : TABLES;
  return {
    name,
    amounts,
    counts: { "staff.total.actual": staff },
    tables,
    lastYear: { [CLOSING]: amounts[OPENING] ?? 0 },
  };
}

interface Planted {
  readonly batch: ExampleBatch;
  /** Rule, variant, units: what must be said, and nothing else. */
  readonly expected: readonly (readonly [rule: string, variant: string, units: readonly string[]])[];
}

interface World {
  readonly dice: Dice;
  readonly units: Unit[];
  readonly department: Unit;
  readonly itself: Unit;
  readonly below: readonly Unit[];
  /** Two units that have nothing to do with one another. */
  readonly one: Unit;
  readonly other: Unit;
}

function worldOf(seed: number): World {
  const dice = new Dice(seed);
  const names = namesOf(dice, 14 + dice.below(20));
  const units = names.map((name) => honestUnit(dice, name));
  const [head, ...rest] = units;
  const below = rest.slice(0, 2 + dice.below(3));
  if (!head) throw new Error("no unit");
  const family = [head, ...below];
  for (const unit of family) unit.tables = TABLES;
  const given = dice.money(10, 80);
  const [first] = below;
  if (first) first.amounts[GIVEN] = given;
  head.amounts[GIVING] = given;
  const department: Unit = {
    name: `${head.name}(汇总)`,
    tables: TABLES,
    counts: {},
    amounts: sumsOf(family),
    lastYear: {},
  };
  const name = head.name;
  head.name = `${name}(本级)`;
  for (const unit of family) unit.parent = department.name;
  const free = rest.slice(below.length);
  const [one, other] = [free[0], free[1]];
  if (!one || !other) throw new Error("too few units");
  return { dice, units: [department, ...units], department, itself: head, below, one, other };
}

function sumsOf(units: readonly Unit[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { amounts } of units)
    for (const [key, value] of Object.entries(amounts))
      // Money within the department is in the sum of each side.
      sums[key] = round((sums[key] ?? 0) + value);
  return Object.fromEntries(Object.entries(sums).filter(([key]) => key !== OPENING && key !== CLOSING));
}

type Fault = (world: World) => Planted["expected"];

const FAULTS: Readonly<Record<string, Fault>> = {
  none: () => [],
  K01: ({ dice, department, itself, below }) => {
    const key = `basic.byEconomic.${ECONOMIC[dice.below(ECONOMIC.length)]}`;
    department.amounts[key] = round((department.amounts[key] ?? 0) + 1 + dice.below(40));
    return [["K01", "default", [department, itself, ...below].map(({ name }) => name)]];
  },
  K02: ({ department, itself, below: [first] }) => {
    itself.amounts[GIVING] = round((itself.amounts[GIVING] ?? 0) + 5);
    department.amounts[GIVING] = itself.amounts[GIVING];
    return [["K02", "subsidy", [itself.name, first?.name ?? ""]]];
  },
  K03: ({ one }) => {
    one.lastYear = { [CLOSING]: round((one.amounts[OPENING] ?? 0) + 3) };
    return [["K03", "all", [one.name]]];
  },
  K04: ({ one, other }) => {
    one.sameAs = other.sameAs = "same";
    other.amounts = one.amounts;
    other.counts = one.counts;
    other.lastYear = one.lastYear ?? {};
    return [["K04", "sameFile", [one.name, other.name]]];
  },
  versions: ({ one }) => {
    one.versions = true;
    one.tables = TABLES;
    return [["K04", "versions", [one.name]]];
  },
  K05: ({ dice, one, other }) => {
    for (const code of ECONOMIC.slice(0, 8 + dice.below(6)))
      other.amounts[`basic.byEconomic.${code}`] = one.amounts[`basic.byEconomic.${code}`] ?? 0;
    return [["K05", "default", [one.name, other.name]]];
  },
  K06: ({ one, other }) => {
    other.department = one.name;
    return [["K06", "workbook", [other.name]]];
  },
  "K06 report": ({ one, other }) => {
    other.openings = [`${one.name}2023年度本年支出合计500万元`];
    return [["K06", "report", [other.name]]];
  },
  K07: ({ one, other }) => {
    one.paragraphs = ["own", "same"];
    other.paragraphs = ["same", "other"];
    return [["K07", "default", [one.name, other.name]]];
  },
  K08: ({ one }) => {
    one.amounts["basic.public"] = round((one.counts["staff.total.actual"] ?? 1) * 14);
    return [["K08", "publicPerHead", [one.name]]];
  },
  K09: ({ one }) => {
    one.listed = { due: "2024-03-31", received: "2024-04-02" };
    return [["K09", "late", [one.name]]];
  },
};

test.each(Object.keys(FAULTS))("%s: found, and nobody else accused", (fault) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.constantFrom("元", "万元"), (seed, unit) => {
      const world = worldOf(seed);
      const expected = FAULTS[fault]?.(world) ?? [];
      const units = world.units.map((one) => (unit === "元" ? { ...inYuan(one), unit } : one));
      const { findings } = crossCheck(exampleContext({ units }));
      const found = findings.map(({ rule, variant, places }) => [
        rule,
        variant,
        [...new Set(places.map(({ unit: id }) => id))].sort(),
      ]);
      expect(found).toEqual(expected.map(([rule, variant, names]) => [rule, variant, [...names].sort()]));
    }),
    { numRuns: 15 },
  );
});

/** The same accounts in 元. */
function inYuan(unit: Unit): Unit {
  const times = (amounts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, Math.round(value * 10_000)]));
  return { ...unit, amounts: times(unit.amounts) };
}
