import { Dice } from "../../layout/variations/canonical";

/** Where an item's money comes from: which of the tables it stands in. */
type Source = "general" | "fund" | "capital" | "own";

export interface ModelItem {
  readonly code: string;
  readonly source: Source;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
}

/**
 * One unit's year, thrown so that everything that must agree does: carry-over + income = expenditure + carry-over, basic
 * expenditure by function = by economic class, three-public within its budget. Money is a count of 0.01 万元.
 */
export interface UnitModel {
  readonly items: readonly ModelItem[];
  readonly opening: number;
  readonly closing: number;
  /** Basic expenditure of the general budget by economic item. */
  readonly economic: ReadonlyMap<string, number>;
  readonly threePublic: ReadonlyMap<string, number>;
  readonly staff: { readonly quota: readonly number[]; readonly actual: readonly number[] };
}

const GENERAL = ["2010601", "2010602", "2010607", "2080501", "2080505", "2101101", "2210201"];
const PERSONNEL_ONLY = /^(?:208|210|221)/;
/** The economic items that take what 住房公积金 leaves, with their shares. */
const SHARES: Readonly<Record<string, number>> = {
  "30101": 0.35,
  "30102": 0.25,
  "30201": 0.08,
  "30205": 0.02,
  "30213": 0.06,
  "30217": 0.02,
  "30231": 0.03,
  "30302": 0.11,
};

export function throwUnit(seed: number): UnitModel {
  const dice = new Dice(seed);
  const amount = (most: number) => 300 + dice.below(most);
  const item = (code: string, source: Source, basic: number, project: number, income: number): ModelItem => ({
    code,
    source,
    income,
    basic,
    project,
  });
  const carriedOver = amount(5_000);
  const items = [
    ...GENERAL.map((code, index) => {
      const basic = code === "2010601" ? amount(90_000) + 20_000 : PERSONNEL_ONLY.test(code) ? amount(9_000) : 0;
      const project = basic === 0 ? amount(40_000) : 0;
      // What was carried over was spent on the first project; a part of the last one is carried over again.
      return item(
        code,
        "general",
        basic,
        project,
        basic + project - (index === 1 ? Math.min(carriedOver, project) : 0),
      );
    }),
    ...["2120801", "2120802"].map((code) => {
      const project = amount(20_000);
      return item(code, "fund", 0, project, project);
    }),
    ...(dice.chance(0.5) ? [item("2230105", "capital", 0, 500, 500)] : []),
    ...(dice.chance(0.7) ? [item("2010699", "own", 0, 870, 870)] : []),
  ];
  const opening = sumOf(items, ({ basic, project, income }) => basic + project - income) + 1_234;
  return {
    items,
    opening,
    closing: 1_234,
    ...spend(items, dice),
    staff: { quota: [30, 14, 2], actual: [29, 13, 2] },
  };
}

function spend(items: readonly ModelItem[], dice: Dice): Pick<UnitModel, "economic" | "threePublic"> {
  const housing = items.find(({ code }) => code === "2210201")?.basic ?? 0;
  const rest = sumOf(items, ({ source, basic }) => (source === "general" ? basic : 0)) - housing;
  const economic = new Map([["30113", housing]]);
  for (const [code, share] of Object.entries(SHARES)) economic.set(code, Math.floor(rest * share));
  economic.set("31002", rest - [...economic.values()].reduce((all, one) => all + one, -housing));
  const reception = (economic.get("30217") ?? 0) + dice.below(90);
  const operation = (economic.get("30231") ?? 0) + dice.below(90);
  const final = { abroad: 0, vehiclePurchase: 0, vehicleOperation: operation, vehicles: operation, reception };
  const budget = { ...final, reception: reception + 40, vehicleOperation: operation + 25, vehicles: operation + 25 };
  const threePublic = new Map<string, number>();
  for (const [side, parts] of Object.entries({ final, budget, previousFinal: budget })) {
    for (const [name, money] of Object.entries(parts)) threePublic.set(`${side}.${name}`, money);
    threePublic.set(`${side}.total`, parts.abroad + parts.vehicles + parts.reception);
  }
  return { economic, threePublic };
}

export function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

export const spentOn = ({ basic, project }: ModelItem): number => basic + project;

/** Σ of the economic items under a code. */
export function economicSum({ economic }: UnitModel, ...codes: readonly string[]): number {
  return sumOf([...economic], ([code, amount]) => (codes.some((one) => code.startsWith(one)) ? amount : 0));
}
