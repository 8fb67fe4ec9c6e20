import { amountOf, numberIn } from "../../../amount/amount";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import { amountText, termAmount, type Term } from "../../equation";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { selectTerms } from "../../relations/selectTerms";
import { outcome, type Rule } from "../../rule";
import { labelledNumbers } from "../../tables/labelledNumbers";
import { wordingOf } from "../../../lexicon/items";
import type { CountName, ThreePublicItem } from "./items";

interface Count {
  readonly number: number;
  readonly ref: CellRef;
}

/** Money that needs a thing to be spent on, and things that cost money. `exact`: no count without money either. */
const NEEDS: readonly {
  readonly rule: string;
  readonly item: ThreePublicItem;
  readonly count: CountName;
  readonly exact: boolean;
}[] = [
  { rule: "C14", item: "vehicleOperation", count: "vehiclesHeld", exact: false },
  { rule: "C14", item: "vehiclePurchase", count: "vehiclesPurchased", exact: true },
  { rule: "C15", item: "reception", count: "receptionBatches", exact: true },
  { rule: "C15", item: "reception", count: "receptionPersons", exact: true },
  { rule: "C16", item: "abroad", count: "abroadGroups", exact: true },
  { rule: "C16", item: "abroad", count: "abroadPersons", exact: true },
];

/** C14 vehicles, C15 reception (with fewer guests than receptions), C16 abroad. */
export const COUNT_RULES: readonly Rule[] = ["C14", "C15", "C16"].map((id) => ({
  id,
  check: (context) => {
    const judged = NEEDS.filter(({ rule }) => rule === id).flatMap((need) => {
      const amount = amountTerm(need.item, context);
      const count = countOf(need.count, context);
      return amount && count ? [contradiction(id, need, amount, count)] : [];
    });
    const guests = id === "C15" ? fewerGuests(context) : [];
    return outcome(
      [...judged, ...guests].filter((found) => found !== null),
      judged.length + guests.length,
      {
        code: "noCounts",
        params: {},
      },
    );
  },
}));

function contradiction(
  rule: string,
  { item, count: name, exact }: (typeof NEEDS)[number],
  term: Term,
  count: Count,
): Finding | null {
  const amount = termAmount(term) ?? 0;
  const variant =
    amount > 0 && count.number === 0 ? "moneyOnly" : exact && amount === 0 && count.number > 0 ? "countOnly" : null;
  if (variant === null) return null;
  return makeFinding({
    rule,
    variant,
    cells: [count.ref, term.cell.ref],
    params: {
      column: `final.${item}`,
      count: name,
      number: count.number,
      amount: String(term.cell.number),
      unit: term.unit,
    },
    actual: count.number,
  });
}

function fewerGuests(context: ValidationContext): (Finding | null)[] {
  const batches = countOf("receptionBatches", context);
  const persons = countOf("receptionPersons", context);
  if (!batches || !persons) return [];
  if (persons.number >= batches.number) return [null];
  return [
    makeFinding({
      rule: "C15",
      variant: "fewerGuests",
      cells: [persons.ref, batches.ref],
      params: { persons: persons.number, batches: batches.number },
      actual: persons.number,
    }),
  ];
}

/** What a reception usually costs, in 元 a guest; outside it the numbers want a second look. */
const USUAL_PER_GUEST = { least: 10, most: 300 };

/** C17: reception for each guest far from the usual. */
export const perGuestRule: Rule = {
  id: "C17",
  check(context) {
    const term = amountTerm("reception", context);
    const persons = countOf("receptionPersons", context);
    const amount = term ? termAmount(term) : null;
    if (!term || !persons || amount === null || persons.number <= 0)
      return outcome([], 0, { code: "noCounts", params: {} });
    const each = numberIn(amountOf(numberIn(amount, "元") / persons.number, "元"), "元");
    if (each === 0 || (each >= USUAL_PER_GUEST.least && each <= USUAL_PER_GUEST.most)) return outcome([], 1);
    return outcome(
      [
        makeFinding({
          rule: "C17",
          cells: [term.cell.ref, persons.ref],
          params: {
            amount: amountText(amount, term.unit),
            unit: term.unit,
            persons: persons.number,
            each,
            ...USUAL_PER_GUEST,
          },
          actual: each,
        }),
      ],
      1,
    );
  },
};

function amountTerm(item: ThreePublicItem, context: ValidationContext): Term | null {
  const [term] = selectTerms(`threePublicExpenses:row.final.${item}`, context)?.get("") ?? [];
  return term && termAmount(term) !== null ? term : null;
}

/** As the three-public table states it, else as any form of the workbook does. */
function countOf(name: CountName, context: ValidationContext): Count | null {
  for (const row of context.single("threePublicExpenses")?.rows ?? []) {
    const cell = row.values[`counts.${name}`];
    if (typeof cell?.number === "number") return { number: cell.number, ref: cell.ref };
  }
  const found = labelledNumbers(context).filter(
    ({ label }) => wordingOf(name, "form")?.test(label) === true && !/国\(境\)外|外事/u.test(label),
  );
  const [first] = found;
  return first && found.every(({ number }) => number === first.number) ? first : null;
}
