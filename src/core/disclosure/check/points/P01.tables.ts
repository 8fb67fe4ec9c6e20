import { isPublishedKind, specOf, publishedNumber, type TableKind } from "../../../tableKinds/tableKinds";
import { pattern } from "../../../lexicon/words";
import { allForms } from "../../forms/disclosureForm";
import type { CheckContext } from "../checkContext";
import { placeOfPassage } from "../places";
import { cannotTell, definePoint, fails, hint, holds, type PointPart } from "../point";
import { breaks } from "../pointExample";
import { kindsOf, type PublishedTable } from "../tablesOfText";

/** With so many tables of the set the text is meant to bring them itself; with fewer none is said to be missing. */
const WHOLE_SET = 5;

/** P01: the tables of the year's form, in order, titled, none twice. */
export const P01 = definePoint({
  id: "P01",
  grade: "statute",
  basis: ["disclosureRules2016", "disclosureCatalogue", "publishedTables"],
  needs: ["tables"],
  of: ["final", "budget"],
  check(context) {
    const { all, from } = context.tables;
    if (from === null) return [cannotTell("noTables")];
    const asked = askedKinds(context);
    const there = asked.filter((kind) => context.tables.ofKind(kind).length > 0);
    return [
      ...(there.length === asked.length
        ? [holds("allThere", { params: { count: asked.length } })]
        : missing(asked, there, context)),
      ...(from === "document" ? [...order(context), ...all.flatMap((one) => untitled(one, context))] : []),
      ...twice(there, context),
    ];
  },
  examples: [
    breaks("missing", [["国有资本经营预算财政拨款支出决算表\n单位：万元\n", ""]], { also: ["P02", "P16", "P26"] }),
    breaks("orderOfContents", [["二、收入决算表\n三、支出决算表", "二、支出决算表\n三、收入决算表"]]),
    breaks("twice", [
      [
        "国有资本经营预算财政拨款支出决算表\n单位：万元\n",
        "政府性基金预算财政拨款收入支出决算表\n单位：万元\n科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 |  |  | 年末结转和结余\n |  |  |  | 小计 | 基本支出 | 项目支出 | \n | 合计 |  | 50.00 | 50.00 |  | 50.00 | \n212 | 城乡社区支出 |  | 50.00 | 50.00 |  | 50.00 | \n21208 | 国有土地使用权出让收入安排的支出 |  | 50.00 | 50.00 |  | 50.00 | \n2120803 | 城市建设支出 |  | 50.00 | 50.00 |  | 50.00 | \n\n国有资本经营预算财政拨款支出决算表\n单位：万元\n",
      ],
    ]),
  ],
});

/** The form's tables that can be read, else those of the year. */
function askedKinds({ form, kind, year }: CheckContext): readonly TableKind[] {
  // Forms of targets are known in a workbook; among a text's tables they are not looked for.
  const ofForm = (form?.tables ?? []).flatMap(({ kind: one }) => (one && isPublishedKind(one) ? [one] : []));
  if (ofForm.length > 0) return [...new Set(ofForm)];
  return kindsOf(kind).filter((one) => year === null || year >= (specOf(one).publication?.since ?? 0));
}

function missing(asked: readonly TableKind[], there: readonly TableKind[], context: CheckContext): PointPart[] {
  return asked
    .filter((kind) => !there.includes(kind))
    .map((kind) => {
      const [title] = context.tables.titles(kind);
      const params = { kinds: kind };
      if (title) return cannotTell("titleWithoutTable", { params, place: placeOfPassage(title) });
      if (mayStandElsewhere(context)) return cannotTell("missingMaybe", { params });
      if (there.length < WHOLE_SET) return cannotTell("notAWholeSet", { params: { ...params, count: there.length } });
      return fails("missing", { params: { ...params, count: there.length } });
    });
}

/** In a picture, in an attachment, among tables that were not read, or lost with the page's layout. */
function mayStandElsewhere({ tables, traces, isFromPages, passages }: CheckContext): boolean {
  return (
    isFromPages ||
    tables.unread > 0 ||
    (traces?.pictures ?? 0) > 0 ||
    passages.some(({ plain, inTable }) => !inTable && pattern("disclosure.attached").test(plain))
  );
}

/** By the document's own list of contents, else by the form; where neither is known the order is only told. */
function order(context: CheckContext): PointPart[] {
  const { tables, form, isFromPages } = context;
  const there = [...new Set(tables.all.map(({ kind }) => kind))];
  if (there.length < 2) return [];
  const listed = [...new Set(tables.inContents)];
  const [expected, code] =
    listed.length >= WHOLE_SET ? [listed, "orderOfContents"] : [formOrder(form?.tables), "orderOfForm"];
  if (expected.length > 0) {
    const wrong = firstOutOfOrder(tables.all, expected);
    if (!wrong) return [holds("inOrder")];
    const details = { params: { kinds: wrong.kind }, place: wrong.place };
    return [isFromPages ? cannotTell(code, details) : fails(code, details)];
  }
  const known = [...allForms().map((one) => formOrder(one.tables)), kindsOf(context.kind), byNumber(context)];
  return known.some((one) => !firstOutOfOrder(tables.all, one)) ? [holds("inOrder")] : [hint("orderUnknown")];
}

function formOrder(tables: readonly { readonly kind: TableKind | null }[] = []): TableKind[] {
  return tables.flatMap(({ kind }) => kind ?? []);
}

function byNumber({ kind, year }: CheckContext): TableKind[] {
  return [...kindsOf(kind)].sort((a, b) => publishedNumber(a, year ?? 0) - publishedNumber(b, year ?? 0));
}

/** The first table that stands behind one which it should stand before. */
function firstOutOfOrder(all: readonly PublishedTable[], expected: readonly TableKind[]): PublishedTable | undefined {
  const known = all.filter(({ kind }) => expected.includes(kind));
  return known.find((one, at) => {
    const before = known[at - 1];
    return before !== undefined && expected.indexOf(one.kind) < expected.indexOf(before.kind);
  });
}

function untitled({ kind, table, place, isSure }: PublishedTable, { traces, tables }: CheckContext): PointPart[] {
  if (table.titleRef !== null || tables.titles(kind).length > 0) return [];
  const details = { params: { kinds: kind }, place };
  const isElsewhere = !isSure || (traces?.pictures ?? 0) > 0 || (traces?.margins.length ?? 0) > 0;
  return [isElsewhere ? cannotTell("untitledMaybe", details) : fails("untitled", details)];
}

const MOST_REPEATED = 2;

/** The same rows under the same title again. Where most kinds repeat, the text brings the tables of several units. */
function twice(kinds: readonly TableKind[], { tables }: CheckContext): PointPart[] {
  const repeated = kinds.filter((kind) => tables.ofKind(kind).length > 1);
  if (repeated.length > MOST_REPEATED) return [cannotTell("severalUnits", { params: { count: repeated.length } })];
  return repeated.map((kind) => {
    const [first, second] = tables.ofKind(kind);
    const details = { params: { kinds: kind }, place: second?.place ?? null, cells: second?.cells ?? [] };
    const isSame = first && second && first.isSure && second.isSure && shareRows(first, second);
    return isSame ? fails("twice", details) : cannotTell("twiceMaybe", details);
  });
}

function shareRows({ table: { rows } }: PublishedTable, { table: other }: PublishedTable): boolean {
  const names = new Set(rows.flatMap(({ name }) => name ?? []));
  const same = other.rows.filter(({ name }) => name !== undefined && names.has(name)).length;
  return same * 2 > Math.min(rows.length, other.rows.length);
}
