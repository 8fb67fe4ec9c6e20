import { specOf, type TableKind } from "../../../tableKinds/tableKinds";
import { pattern } from "../../../lexicon/words";
import { cellsOf } from "../../../layout/recognisedTable";
import type { Passage } from "../../../reading/passage";
import { plainTextOf } from "../../../text/plainText";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { kindsOf, type PublishedTable } from "../tablesOfText";
import type { Topic } from "../topics";

/** P02: a table without amounts is there and says so; a table with amounts does not. */
export const P02 = definePoint({
  id: "P02",
  grade: "statute",
  basis: ["disclosureCatalogue", { source: "checkerRules", document: "规则R33109" }],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const { all, from } = context.tables;
    if (from === null) return [cannotTell("noTables")];
    const parts = [...all.flatMap((one) => judged(one, context)), ...unread(context)];
    return parts.length > 0 ? parts : [holds("noneEmpty", { params: { count: all.length } })];
  },
  examples: [
    breaks(
      "emptyUnsaid",
      [
        ["注：本单位2024年度没有国有资本经营预算财政拨款支出，故本表无数据。\n", ""],
        [
          "样例县财政局2024年度没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出。",
          "本年度情况见表。",
        ],
      ],
      { also: ["P26"] },
    ),
    breaks("filledButEmpty", [
      [
        "2120803 | 城市建设支出 |  | 50.00 | 50.00 |  | 50.00 | \n",
        "2120803 | 城市建设支出 |  | 50.00 | 50.00 |  | 50.00 | \n\n注：本单位没有政府性基金预算财政拨款支出，故本表无数据。\n",
      ],
    ]),
    breaks("filledButEmpty", [["7.00 | 0.00 | 7.00 | 3.00\n", "7.00 | 0.00 | 7.00 | 3.00\n\n注：本表无数据。\n"]]),
  ],
});

function judged(one: PublishedTable, context: CheckContext): PointPart[] {
  const { table, kind, place, cells, isSure } = one;
  const details = { params: { kinds: kind }, place, cells };
  const notes = notesOf(one, context);
  const said = notes.find(({ plain }) => pattern("disclosure.noData").test(plain));
  if (!hasAmounts(one)) {
    if (said || saysNone(kind, notes, context)) return [holds("emptyAndSaid", details)];
    if (!table.isEmpty) return [hint("zeroUnsaid", details)];
    return [
      isSure && context.tables.from === "document"
        ? fails("emptyUnsaid", details)
        : cannotTell("emptyMaybeUnsaid", details),
    ];
  }
  if (!said) return [];
  return [
    isSure ? fails("filledButEmpty", { ...details, place: said.place ?? place }) : hint("filledButEmptyMaybe", details),
  ];
}

/** Tables that may be empty and were not read: of those only the lines below the title tell. */
function unread({ tables, kind, passages }: CheckContext): PointPart[] {
  if (tables.from !== "document") return [];
  return kindsOf(kind)
    .filter((one) => specOf(one).publication?.mayBeEmpty && tables.ofKind(one).length === 0)
    .flatMap((one) => {
      const title = tables.titles(one).at(-1);
      const params = { kinds: one };
      if (!title) return [cannotTell("emptyMaybeUnsaid", { params })];
      const at = passages.indexOf(title);
      const below = passages.slice(at + 1, at + 1 + LINES_OF_FORM);
      const end = below.findIndex((passage) => kindsOf(kind).some((other) => tables.titles(other).includes(passage)));
      const said = (end < 0 ? below : below.slice(0, end)).find(({ plain }) =>
        pattern("disclosure.noData").test(plain),
      );
      const place = placeOfPassage(said ?? title);
      return [said ? holds("emptyAndSaid", { params, place }) : cannotTell("emptyMaybeUnsaid", { params, place })];
    });
}

/** The header of a table that was turned into lines takes as many. */
const LINES_OF_FORM = 14;

/** An amount that is not 0. */
function hasAmounts({ table }: PublishedTable): boolean {
  return table.rows.some(({ values }) => cellsOf(values).some(([, { number }]) => number !== null && number !== 0));
}

interface Note {
  readonly plain: string;
  readonly place: ReturnType<typeof placeOfPassage> | null;
}

const LINES_BELOW = 3;

/** The table's own notes, and the lines below it up to the next title, table or heading. */
function notesOf({ table, paragraph }: PublishedTable, { passages, tables }: CheckContext): Note[] {
  const own = table.notes.map(({ text }): Note => ({ plain: plainTextOf(text).text, place: null }));
  if (paragraph === 0) return own;
  const titles = new Set(tables.all.flatMap(({ kind }) => tables.titles(kind)));
  const below: Passage[] = [];
  for (const passage of passages) {
    if (passage.paragraph <= paragraph) continue;
    if (passage.inTable || passage.isHeading || titles.has(passage) || below.length === LINES_BELOW) break;
    below.push(passage);
  }
  return [...own, ...below.map((passage) => ({ plain: passage.plain, place: placeOfPassage(passage) }))];
}

const TOPICS: Partial<Record<TableKind, Topic>> = {
  governmentFund: "governmentFund",
  budgetFund: "governmentFund",
  stateCapital: "stateCapital",
  budgetStateCapital: "stateCapital",
  threePublicExpenses: "threePublic",
  budgetThreePublic: "threePublic",
};

/** The explanations say it where the table does not: there is none of that money. */
function saysNone(kind: TableKind, notes: readonly Note[], { sections }: CheckContext): boolean {
  if (notes.some(({ plain }) => pattern("disclosure.noneOfFund").test(plain))) return true;
  const topic = TOPICS[kind];
  return (
    topic !== undefined && sections.textOf(topic).some(({ plain }) => pattern("disclosure.noneOfFund").test(plain))
  );
}
