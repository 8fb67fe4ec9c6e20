import type { Element } from "@xmldom/xmldom";
import type { HostObject } from "../../office-host/hostObject";
import { ancestorCount, attribute, child, childElements, descendants, textOf } from "../ooxml";
import type { WordDocument } from "../wordDocument";

/** Body text; headings have 1 to 9. */
const BODY_LEVEL = 10;

/** The body's paragraphs, those in cells too. */
export function paragraphsObject(document: WordDocument): HostObject {
  return {
    className: "ParagraphCollection",
    items: () =>
      document.paragraphs().map((paragraph) => ({
        className: "Paragraph",
        scalars: {
          Text: { get: () => textOf(paragraph, "All") },
          TableNestingLevel: { get: () => ancestorCount(paragraph, "tbl") },
          OutlineLevel: { get: () => outlineLevel(paragraph) },
        },
      })),
  };
}

/** The body's tables, nested ones too. */
export function tablesObject(document: WordDocument): HostObject {
  return {
    className: "TableCollection",
    items: () =>
      descendants(document.body, "tbl").map((table) => ({
        className: "Table",
        scalars: {
          Values: { get: () => valuesOf(table) },
          NestingLevel: { get: () => ancestorCount(table, "tbl") + 1 },
        },
      })),
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
