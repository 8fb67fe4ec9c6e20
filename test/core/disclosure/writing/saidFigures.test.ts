/** What the published texts of each place say from their tables, item by item: ours says all of it. */
import type { FinalAccounts } from "../../../../src/core/accounts/finalAccounts";
import { allForms } from "../../../../src/core/disclosure/forms/disclosureForm";
import { allDisclosureSections, type DisclosureForm } from "../../../../src/core/disclosure/forms/disclosureForm";
import type { DisclosureItem } from "../../../../src/core/disclosure/forms/disclosureItems";
import { answeredText } from "./sampleTexts";

type Said = Partial<Record<DisclosureItem, readonly string[]>>;

const changed = (key: string) => [`${key}.lastYear.change`, `${key}.lastYear.rate`];

/** The amounts of these keys that are not nothing, by the codes' length (3 类, 7 项). */
function codes({ figures }: FinalAccounts, prefix: string, length: number): string[] {
  return [...figures.values()].flatMap((figure) => {
    const [code = "", role] = figure.key.startsWith(prefix) ? figure.key.slice(prefix.length).split(".") : [];
    const isTold = figure.kind === "amount" && figure.amount !== 0 && role === "total";
    return isTold && code.length === length ? [code] : [];
  });
}

/** 公开 01 to 09 of final accounts: totals, parts with their shares, changes, each 项 against its opening budget, 三公 against both. */
function saidOfFinal(accounts: FinalAccounts): Said {
  const functions = "generalBudget.byFunction.";
  const classes = codes(accounts, functions, 3).map((code) => `${functions}${code}.total`);
  const items = codes(accounts, functions, 7).map((code) => `${functions}${code}.total`);
  const total = ["generalBudget.total", "generalBudget.total.share", ...changed("generalBudget.total")];
  const against = [
    ...["budget.generalBudget.total", "generalBudget.total.completion"],
    ...items.flatMap((key) => [key, `budget.${key}`]),
    ...items.map((key) => `${key}.completion`),
  ];
  const structure = classes.flatMap((key) => [key, `${key}.share`]);
  const kinds = ["vehicles", "reception"].map((kind) => `threePublic.final.${kind}`);
  const threePublic = [
    ...["threePublic.final.total", "threePublic.budget.total", "threePublic.final.total.completion"],
    ...changed("threePublic.final.total"),
  ];
  const details = kinds.flatMap((key) => [
    ...[key, key.replace("final", "budget"), `${key}.completion`, `${key}.share`],
    ...changed(key),
  ]);
  const parts = (prefix: string, names: readonly string[]) =>
    names.flatMap((name) => [`${prefix}.${name}`, `${prefix}.${name}.share`]);
  return {
    overall: ["income.total", ...changed("income.total")],
    income: ["income.yearTotal", ...parts("income", ["appropriation", "bySource.other"])],
    expenditure: ["expenditure.yearTotal", ...parts("expenditure", ["basic", "project"])],
    appropriation: ["appropriation.income.total", ...changed("appropriation.income.total")],
    generalBudgetTotal: total,
    generalBudgetStructure: structure,
    generalBudgetItems: against,
    basic: ["basic.total", ...parts("basic", ["personnel", "public"])],
    threePublic: [...threePublic, ...details],
    governmentFund: ["governmentFund.income", "governmentFund.total"],
    agencyOperation: ["operation.agencyOperation", ...changed("operation.agencyOperation")],
  };
}

/** The same of a budget, against the budget before. */
function saidOfBudget(accounts: FinalAccounts): Said {
  const functions = "budget.generalBudget.byFunction.";
  const parts = (prefix: string, names: readonly string[]) =>
    names.flatMap((name) => [`${prefix}.${name}`, `${prefix}.${name}.share`]);
  const changed = (key: string) => [`${key}.lastBudget.change`, `${key}.lastBudget.rate`];
  const stated = "budget.threePublic.agencyOperation";
  const operation = accounts.figures.has(stated) ? stated : "budget.basic.public";
  const classes = codes(accounts, "budget.expenditure.byFunction.", 3).map((code) => `byFunction.${code}.total`);
  return {
    income: [
      ...["budget.income.total", ...changed("budget.income.total")],
      ...parts("budget.income.bySource", ["generalBudget", "governmentFund"]),
    ],
    expenditure: [
      ...["budget.expenditure.yearTotal", ...changed("budget.expenditure.yearTotal")],
      ...parts("budget.expenditure", ["basic", "project", ...classes]),
    ],
    generalBudgetItems: codes(accounts, functions, 7).map((code) => `${functions}${code}.total`),
    basic: ["budget.generalBudget.basic", ...parts("budget.basic", ["personnel", "public"])],
    threePublic: [
      ...["budget.threePublic.total", ...changed("budget.threePublic.total")],
      ...["budget.threePublic.vehicles", "budget.threePublic.reception"],
    ],
    // Of an administrative unit it is 公用经费, where no table states it by its own name.
    agencyOperation: [operation, ...changed(operation)],
  };
}

/** Of the shortest form. */
const LEAST = 14;

function itemsOf({ sections }: DisclosureForm): ReadonlySet<string> {
  return new Set(allDisclosureSections(sections).map(({ item }) => item));
}

test.each(allForms().map((form) => [`${form.kind} ${form.id}`, form] as const))("%s", async (_, form) => {
  const { model, road } = await answeredText(form.kind, form.id);
  const accounts = await road.accountsOfBothYears();
  const told = new Set(
    model.blocks.flatMap((block) =>
      block.type === "paragraph" ? block.spans.flatMap((span) => (span.type === "figure" ? [span.key] : [])) : [],
    ),
  );
  const items = itemsOf(form);
  const said = form.kind === "final" ? saidOfFinal(accounts) : saidOfBudget(accounts);
  const wanted = Object.entries(said).flatMap(([item, keys]) => (items.has(item) ? keys : []));
  expect(wanted.length).toBeGreaterThan(LEAST);
  expect(wanted.filter((key) => !told.has(key))).toEqual([]);
});
