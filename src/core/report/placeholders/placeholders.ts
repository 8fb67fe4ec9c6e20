import { formatRef } from "../../workbook/cellRef";
import { isTableKind } from "../../tableKinds/tableKinds";
import { figureUnit } from "../prose/figureText";
import { outlineSectionIds } from "../outline/outline";
import { firstCell } from "../plainText";
import type { FigureSpan, ReportBlock, TableBlock } from "../documentModel";
import type { ReportModel } from "../reportModel";
import { isFigureKey } from "./figureKeys";

/** What a unit's own template may ask for: `{{name}}`. */
export interface Placeholder {
  readonly name: string;
  readonly type: "fact" | "figure" | "section" | "table";
  /** What stands there now: the fact, the number as the report prints it, the section's heading, the table's title. */
  readonly text: string | null;
  /** Of a figure: what the template's author writes behind it, 万元, 人, %. */
  readonly unit: string | null;
  /** Of a figure: the first cell that it rests on. */
  readonly cell: string | null;
}

/** What stands in a placeholder's place. `unfilled`: there may be such a thing, this workbook has none. */
export type PlaceholderContent =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "figure"; readonly span: FigureSpan }
  | { readonly type: "blocks"; readonly blocks: readonly ReportBlock[] }
  | { readonly type: "unfilled" }
  | { readonly type: "unknown" };

const FACTS = ["title", "department", "year"] as const;
const SECTION = "section:";
const TABLE = "table:";

const UNFILLED: PlaceholderContent = { type: "unfilled" };
const UNKNOWN: PlaceholderContent = { type: "unknown" };

/** Everything that a template can ask of this report, with what would stand there: facts, sections, tables, figures. */
export function placeholders(model: ReportModel): Placeholder[] {
  const bare = { unit: null, cell: null };
  const titles = new Map(
    tableBlocks(model).flatMap((block) => (block.type === "attachment" ? [[block.section, block.title]] : [])),
  );
  return [
    ...FACTS.map((name): Placeholder => ({ name, type: "fact", text: factText(name, model), ...bare })),
    ...model.blocks.flatMap((block): Placeholder[] =>
      block.type === "heading"
        ? [{ name: SECTION + block.section, type: "section", text: block.ordinal + block.text, ...bare }]
        : [],
    ),
    ...tableNames(model).map(({ name, section }): Placeholder => ({
      name,
      type: "table",
      text: titles.get(section) ?? null,
      ...bare,
    })),
    ...model.figures.map((span): Placeholder => {
      const cell = firstCell(span);
      const unit = figureUnit(span.figure);
      return { name: span.key, type: "figure", text: span.text, unit, cell: cell && formatRef(cell) };
    }),
  ];
}

/** A template may ask for tables that the report does not attach. */
function tableBlocks({ blocks, unattached = [] }: ReportModel): readonly ReportBlock[] {
  return [...blocks, ...unattached];
}

/** By kind where a kind has one table, by id where the workbook holds several of it. */
function tableNames(model: ReportModel): { name: string; section: string }[] {
  const tables = tableBlocks(model).filter((block) => block.type === "table");
  const kinds = [...new Set(tables.flatMap((table) => (table.kind ? [table.kind] : [])))];
  return kinds.flatMap((kind) => {
    const ofKind = tables.filter((table) => table.kind === kind);
    const byKind = { name: TABLE + kind, section: ofKind[0]?.section ?? "" };
    if (ofKind.length === 1) return [byKind];
    const byId = ofKind.flatMap(({ tableId, section }) => (tableId ? [{ name: TABLE + tableId, section }] : []));
    return [byKind, ...byId];
  });
}

/** Looks placeholders up in one report. */
export function placeholderResolver(model: ReportModel): (name: string) => PlaceholderContent {
  const figures = new Map(model.figures.map((span) => [span.key, span]));
  return (name) => {
    const fact = FACTS.find((known) => known === name);
    if (fact) return textContent(factText(fact, model));
    if (name.startsWith(SECTION)) return sectionContent(name.slice(SECTION.length), model);
    if (name.startsWith(TABLE)) return tableContent(name.slice(TABLE.length), model);
    const span = figures.get(name);
    if (span) return { type: "figure", span };
    return isFigureKey(name) ? UNFILLED : UNKNOWN;
  };
}

/** As people type them: white space around, a full-width colon. */
export function placeholderName(typed: string): string {
  return typed.trim().replace(/^(section|table)\s*[:：]\s*/u, "$1:");
}

function factText(name: (typeof FACTS)[number], model: ReportModel): string | null {
  switch (name) {
    case "title":
      return model.title;
    case "department":
      return model.department;
    case "year":
      return model.year === null ? null : String(model.year);
  }
}

function textContent(text: string | null): PlaceholderContent {
  return text === null || text === "" ? UNFILLED : { type: "text", text };
}

/** The heading with what stands under it, to the next heading of its level or a higher one. */
function sectionContent(id: string, { blocks }: ReportModel): PlaceholderContent {
  const start = blocks.findIndex((block) => block.type === "heading" && block.section === id);
  const heading = blocks[start];
  if (heading?.type !== "heading") return outlineSectionIds().has(id) ? UNFILLED : UNKNOWN;
  const sections = new Set(blocks.flatMap((block) => (block.type === "heading" ? [block.section] : [])));
  const length = blocks
    .slice(start + 1)
    .findIndex((block) => !sections.has(block.section) || (block.type === "heading" && block.level <= heading.level));
  return { type: "blocks", blocks: length < 0 ? blocks.slice(start) : blocks.slice(start, start + 1 + length) };
}

/** By kind: all tables of the kind with their notes; by the recognised table's id: that one. */
function tableContent(id: string, model: ReportModel): PlaceholderContent {
  const blocks = tableBlocks(model);
  const isAsked = (table: TableBlock) => table.kind === id || table.tableId === id;
  const asked = blocks.filter((block) => block.type === "table" && isAsked(block));
  if (asked.length === 0) return isTableKind(id) || id === "scores" || /![A-Z]+\d+/u.test(id) ? UNFILLED : UNKNOWN;
  const sections = new Set(asked.map((block) => block.section));
  const notes = blocks.filter(
    (block) => block.type === "paragraph" && block.style === "note" && sections.has(block.section),
  );
  return { type: "blocks", blocks: [...asked, ...notes] };
}
