import type { Element } from "@xmldom/xmldom";
import { RichApiError } from "../../office-host/richApi";
import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { ancestorCount, attribute, child, childElements, descendants, textOf } from "../ooxml";
import type { HostDocument } from "./hostDocument";
import { rangeObject } from "./range";

/** Body text; headings have 1 to 9. */
const BODY_LEVEL = 10;

const names = new WeakMap<Element, string>();
let named = 0;

/** A paragraph keeps its name, whatever comes or goes before it. */
function nameOf(paragraph: Element): string {
  const known = names.get(paragraph) ?? `p${(named += 1)}`;
  names.set(paragraph, known);
  return known;
}

/** The paragraphs of the body or of a content control, those in cells too. */
export function paragraphsObject(paragraphs: readonly Element[]): HostObject {
  const items = paragraphs.map((paragraph): HostObject => ({
    className: "Paragraph",
    id: nameOf(paragraph),
    isReferenced: true,
    scalars: {
      Text: { get: () => textOf(paragraph, "All") },
      TableNestingLevel: { get: () => ancestorCount(paragraph, "tbl") },
      OutlineLevel: { get: () => outlineLevel(paragraph) },
    },
    methods: {
      Delete: () => {
        paragraph.parentNode?.removeChild(paragraph);
        return nothing;
      },
    },
  }));
  return {
    className: "ParagraphCollection",
    items: () => items,
    indexer: (id) => {
      const found = items.find((item) => item.id === id);
      if (!found) throw new RichApiError("ItemNotFound", `paragraph ${String(id)}`);
      return found;
    },
  };
}

let collections = 0;

/**
 * The body's tables, nested ones too. What a table is called holds within this collection only: whoever asks again without
 * having kept it gets others (a guess, on the safe side: the documentation promises nothing).
 */
export function tablesObject(host: HostDocument): HostObject {
  collections += 1;
  const prefix = `${collections}-`;
  const items = descendants(host.document.body, "tbl").map((table, index) => tableObject(host, table, prefix + index));
  return {
    className: "TableCollection",
    isReferenced: true,
    items: () => items,
    indexer: (id) => {
      const found = items.find((item) => item.id === id);
      if (!found) throw new RichApiError("ItemNotFound", `table ${String(id)}`);
      return found;
    },
  };
}

function tableObject(host: HostDocument, table: Element, id: string): HostObject {
  return {
    className: "Table",
    id,
    scalars: {
      RowCount: { get: () => childElements(table, "tr").length },
      Values: { get: () => valuesOf(table) },
      NestingLevel: { get: () => ancestorCount(table, "tbl") + 1 },
    },
    methods: { GetRange: () => object(rangeObject(host, { element: table, text: textOf(table, "All") })) },
  };
}

function valuesOf(table: Element): string[][] {
  return childElements(table, "tr").map((row) => childElements(row, "tc").map((cell) => textOf(cell, "All")));
}

/** Of the styles only the numbers of headings are known here. */
function outlineLevel(paragraph: Element): number {
  const properties = child(paragraph, "pPr");
  const style = attribute(properties && child(properties, "pStyle"), "val") ?? "";
  return Number(/^(?:heading)?\s*([1-9])$/i.exec(style)?.[1] ?? BODY_LEVEL);
}
