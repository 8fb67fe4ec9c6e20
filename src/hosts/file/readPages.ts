import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { decodeXml } from "../xmlText";
import type { HtmlPage } from "./openTextFile";
import { readHtml } from "./readHtml";
import { sheetNameOf, typedSheet } from "./typedSheet";

/**
 * The sheets of a file of web pages, one for each page that has a table. In what Excel saves, the first page lists the others with the
 * names of their sheets. @throws tooManyCells
 */
export function readPages(pages: readonly HtmlPage[], file: string): SheetSnapshot[] {
  const names = listedNames(pages);
  const used = new Set<string>();
  return pages.flatMap(({ location, html }): SheetSnapshot[] => {
    const { name, rows, merges, tables } = readHtml(html, file);
    if (tables === 0) return [];
    const wished = names.get(lastStep(location)) ?? name ?? sheetNameOf(file);
    let unused = wished;
    for (let number = 2; used.has(unused.toLowerCase()); number += 1) unused = `${wished} (${number})`;
    used.add(unused.toLowerCase());
    return [typedSheet(unused, rows, merges, file)];
  });
}

const LISTED = /<x:ExcelWorksheet>\s*<x:Name>([^<]*)<\/x:Name>\s*<x:WorksheetSource\s+HRef="([^"]*)"/g;

/** Names by the last step of the page's address. */
function listedNames(pages: readonly HtmlPage[]): Map<string, string> {
  return new Map(
    pages.flatMap(({ html }) =>
      [...html.matchAll(LISTED)].map(([, name = "", address = ""]) => [lastStep(address), decodeXml(name)] as const),
    ),
  );
}

function lastStep(address: string): string {
  return address.split(/[/\\]/).pop() ?? address;
}
