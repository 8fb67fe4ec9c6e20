import { pattern } from "../lexicon/words";
import type { ClassifiedItem } from "../accounts/finalAccounts";
import type { Classification } from "../classification/classification";
import { normaliseItemName } from "../classification/itemName";
import { foundAt } from "./check";
import { basicGroups } from "../lexicon/economicGroups";
import { lazy } from "../cache";
import { itemsIn, listBehind } from "./economicGroups";
import { itemNameOf } from "../reading/itemNames";
import type { Passage } from "../reading/passage";
import type { ProofFinding } from "./proofFinding";
import type { DocumentTables } from "./tables/documentTables";

/** D03, D07: what the prose lists or calls basic, against the document's own tables of basic expenditure and by item. */
export function listsAgainstTables(
  passages: readonly Passage[],
  { accounts, classifications }: DocumentTables,
): ProofFinding[] {
  const prose = passages.filter(({ inTable }) => !inTable);
  return [
    ...prose.flatMap((passage) => listedAgainst(passage, accounts.basicByEconomic, classifications.departmentEconomic)),
    ...usesAgainst(prose, accounts.generalBudgetByFunction),
  ];
}

const lists = lazy(() =>
  basicGroups().map(({ written, classes }) => ({ list: listBehind(written, "主要包括"), classes })),
);

/** Fewer items with an amount are no table of basic expenditure. */
const LEAST_ITEMS = 3;

function listedAgainst(passage: Passage, table: readonly ClassifiedItem[], economic: Classification): ProofFinding[] {
  const details = table.filter(({ level }) => level === 2);
  const spent = details.filter(hasAmount);
  if (spent.length < LEAST_ITEMS || !passage.plain.includes("主要包括")) return [];
  const names = economic.names();
  return passage.sentences.flatMap(({ text, quote }) =>
    lists().flatMap(({ list, classes }) =>
      [...text.matchAll(list)].flatMap(({ 2: written = "" }): ProofFinding[] => {
        const { items, isOpen } = itemsIn(written);
        const listed = items.map(normaliseItemName);
        const known = listed.filter((name) => names.has(name));
        const found = (variant: string, names: readonly string[], isSure: boolean) =>
          names.length === 0
            ? []
            : [
                foundAt(passage, quote, "D03", isSure ? "error" : "warning", {
                  variant,
                  params: { items: names.join("、") },
                  actual: names.join("、"),
                }),
              ];
        const printed = (name: string) => details.filter((item) => normaliseItemName(item.name) === name);
        const blank = known.filter((name) => printed(name).length > 0 && !printed(name).some(hasAmount));
        const absent = known.filter((name) => printed(name).length === 0);
        const missing = spent
          .filter(({ code }) => classes.includes(code.slice(0, 3)))
          .map(({ name }) => normaliseItemName(name))
          .filter((name) => !listed.includes(name));
        return [
          ...found("listedBlank", blank, true),
          ...found("listedAbsent", absent, false),
          // 等 says that the list is not whole.
          ...(isOpen || known.length < 2 ? [] : found("notListed", missing, false)),
        ];
      }),
    ),
  );
}

function hasAmount({ amounts }: ClassifiedItem): boolean {
  return Object.values(amounts).some(({ amount }) => amount !== 0);
}

/** `…（项）。主要用于：…等基本支出`, where the table prints the item under 项目支出 alone; and the other way round. */
function usesAgainst(passages: readonly Passage[], table: readonly ClassifiedItem[]): ProofFinding[] {
  return passages.flatMap((passage, at) => {
    const path = /^(?:\d{1,2}[.、])?["“]?([^,;:。]*\(项\))/.exec(passage.plain)?.[1];
    const words = `${passage.plain}${continuation(passages[at + 1])}`;
    const use = /主要用于:?[^。]{0,80}?(基本|项目)支出/.exec(words)?.[1];
    if (path === undefined || use === undefined) return [];
    const item = itemOfPath(path, table);
    const { basic, project } = item?.amounts ?? {};
    const other = use === "基本" ? project : basic;
    const own = use === "基本" ? basic : project;
    if (!item || !other || other.amount === 0 || (own && own.amount !== 0)) return [];
    const quote = passage.sentences.find(({ text }) => text.includes("主要用于"))?.quote ?? passage.written.trim();
    return [
      foundAt(passage, quote, "D07", "error", {
        variant: "use",
        params: { item: itemNameOf(path).name, written: `${use}支出`, table: use === "基本" ? "项目支出" : "基本支出" },
        expected: use === "基本" ? "项目支出" : "基本支出",
        actual: `${use}支出`,
      }),
    ];
  });
}

/** A paragraph that a page's width has broken goes on in the next lines. */
function continuation(next: Passage | undefined): string {
  return next && !next.isHeading && !next.inTable ? next.plain : "";
}

/** The item of the path's last name below the class of its first, where the table has just one. */
function itemOfPath(path: string, table: readonly ClassifiedItem[]): ClassifiedItem | null {
  const names = path
    .split(pattern("path.level"))
    .filter((name) => name !== "")
    .map(normaliseItemName);
  const classCode = table.find(({ level, name }) => level === 1 && normaliseItemName(name) === names[0])?.code;
  const found = table.filter(
    ({ level, name, code }) =>
      level === 3 && normaliseItemName(name) === names.at(-1) && (!classCode || code.startsWith(classCode)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
