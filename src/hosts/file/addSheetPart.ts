import { toA1 } from "../../core/workbook/cellRef";
import type { NewSheet } from "../port";
import { encodeXml } from "../xmlText";
import { writeCells, type CellContent } from "./cellXml";
import { addLook, listNames, stylesPath } from "./sheetLook";
import { folderOf, partText, relationshipsPath } from "./xlsxParts";

const CONTENT_TYPES = "[Content_Types].xml";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export type PutPart = (path: string, text: string) => void;

/** Adds a sheet to the package: its part, its entry in the workbook, its relationship and its content type. */
export function addSheetPart(
  parts: ReadonlyMap<string, Uint8Array>,
  workbook: string,
  sheet: NewSheet,
  put: PutPart,
): void {
  const folder = folderOf(workbook);
  let number = 1;
  while (parts.has(`${folder}/worksheets/sheet${number}.xml`)) number++;
  const file = `worksheets/sheet${number}.xml`;
  const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
  const styles = stylesPath(parts, workbook);
  const looked = addLook(writeCells(blank, contentsOf(sheet), new Map()), sheet, partText(parts, styles));
  put(`${folder}/${file}`, looked.sheet);
  if (looked.styles !== null) put(styles, looked.styles);

  const list = partText(parts, relationshipsPath(workbook)) ?? "";
  const id = freeNumber(list, /\sId="rId(\d+)"/g);
  const entry = `<Relationship Id="rId${id}" Type="${RELATIONSHIP}" Target="${file}"/>`;
  put(relationshipsPath(workbook), beforeEnd(list, "Relationships", entry));

  const types = partText(parts, CONTENT_TYPES) ?? "";
  const override = `<Override PartName="/${folder}/${file}" ContentType="${SHEET_TYPE}"/>`;
  put(CONTENT_TYPES, beforeEnd(types, "Types", override));

  const text = partText(parts, workbook) ?? "";
  const sheetId = freeNumber(text, /\ssheetId="(\d+)"/g);
  const named = `<sheet xmlns:r="${RELATIONSHIPS}" name="${encodeXml(sheet.name)}" sheetId="${sheetId}" r:id="rId${id}"/>`;
  const listed = beforeEnd(text, "sheets", named);
  const index = [...text.matchAll(/<(?:\w+:)?sheet\s/g)].length;
  put(workbook, withNames(listed, listNames(sheet, index)));
}

/** With more defined names, in their place behind sheets and external references (ECMA-376 part 1, 18.2.27). */
function withNames(workbook: string, names: string): string {
  if (names === "") return workbook;
  const prefix = /<((?:\w+:)?)sheets[\s>]/.exec(workbook)?.[1] ?? "";
  const prefixed = names.replace(/<(\/?)definedName/g, `<$1${prefix}definedName`);
  const empty = new RegExp(`<${prefix}definedNames\\s*/>`);
  const text = workbook.replace(empty, () => `<${prefix}definedNames></${prefix}definedNames>`);
  const end = new RegExp(`</${prefix}definedNames>`).exec(text);
  if (end) return text.slice(0, end.index) + prefixed + text.slice(end.index);
  const before = new RegExp(
    `</${prefix}(?:sheets|functionGroups|externalReferences)>|<${prefix}externalReferences\\s*/>`,
    "g",
  );
  const behind = [...text.matchAll(before)].at(-1);
  if (!behind) return text;
  const at = behind.index + behind[0].length;
  return `${text.slice(0, at)}<${prefix}definedNames>${prefixed}</${prefix}definedNames>${text.slice(at)}`;
}

/** By address, blanks left out. */
export function contentsOf({ rows, formulas }: NewSheet): Map<string, CellContent> {
  const contents = new Map<string, CellContent>();
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) contents.set(toA1(r, c), { value, formula: null });
    }),
  );
  for (const [address, formula] of formulas ?? []) {
    contents.set(address, { value: contents.get(address)?.value ?? null, formula });
  }
  return contents;
}

function freeNumber(text: string, pattern: RegExp): number {
  return Math.max(0, ...[...text.matchAll(pattern)].map(([, number]) => Number(number))) + 1;
}

/** Before the end tag of `element`, with its namespace prefix where it has one. */
function beforeEnd(text: string, element: string, added: string): string {
  const end = new RegExp(`</(\\w+:)?${element}>`).exec(text);
  if (!end) return text;
  const prefix = end[1] ?? "";
  const inserted = added.replace(/^<(?=\w)/, `<${prefix}`);
  return text.slice(0, end.index) + inserted + text.slice(end.index);
}
