import { writeZip } from "../../zip/writeZip";
import {
  changedPart,
  differences,
  isSettingsPart,
  parseSettings,
  serialiseSettings,
  type Settings,
} from "../workbookSettings";
import { attribute, encodeXml } from "../xmlText";
import type { NewSheet } from "../port";
import { addSheetPart } from "./addSheetPart";
import { writeCells, type CellContents } from "./cellXml";
import { partText, relationshipsPath, sheetParts, type Package } from "./xlsxParts";

export interface Mend {
  /** By sheet name. */
  readonly cells: ReadonlyMap<string, CellContents>;
  /** All formulas of a sheet before the mend, by address. */
  readonly formulasOf: (sheet: string) => ReadonlyMap<string, string>;
  /** Sheets to be added at the end, in this order. */
  readonly added: readonly NewSheet[];
  /** `null` where the add-in's settings have not changed. */
  readonly settings: Settings | null;
}

/**
 * The package with the cells and settings written; every other part keeps its bytes. Where formulas are around, Excel is
 * told to compute the workbook anew when it opens it: until then dependent formulas show their old values.
 * @throws PartOfArrayFormula
 */
export function mendXlsx(parts: Package, workbook: string, mend: Mend): Uint8Array {
  const changed = new Map(parts);
  const encoder = new TextEncoder();
  const put = (path: string, text: string) => changed.set(path, encoder.encode(text));
  let formulasAround = false;
  let formulasChanged = false;
  for (const { name, path } of sheetParts(parts, workbook)) {
    const formulas = mend.formulasOf(name);
    formulasAround ||= formulas.size > 0;
    const contents = mend.cells.get(name);
    const xml = partText(parts, path);
    if (!contents || contents.size === 0 || xml === null) continue;
    put(path, writeCells(xml, contents, formulas));
    for (const [address, { formula }] of contents) formulasChanged ||= formula !== null || formulas.has(address);
  }
  for (const sheet of mend.added) {
    addSheetPart(changed, workbook, sheet, put);
    formulasChanged ||= (sheet.formulas?.size ?? 0) > 0;
  }
  if (formulasChanged) dropCalculationChain(changed, workbook, put);
  if (formulasChanged || (formulasAround && mend.cells.size > 0)) {
    put(workbook, withFullCalculation(partText(changed, workbook) ?? ""));
  }
  if (mend.settings) putSettings(changed, workbook, mend.settings, put);
  return writeZip(changed);
}

type Put = (path: string, text: string) => void;

/** The chain lists the cells with formulas; a wrong list makes Excel offer a repair, a missing one it rebuilds. */
function dropCalculationChain(parts: Map<string, Uint8Array>, workbook: string, put: Put): void {
  const path = [...parts.keys()].find((name) => /(^|\/)calcChain\.xml$/.test(name));
  if (path === undefined) return;
  parts.delete(path);
  const types = partText(parts, CONTENT_TYPES) ?? "";
  put(CONTENT_TYPES, types.replace(/<(?:\w+:)?Override\b[^>]*\/calcChain\.xml"[^>]*\/>/, ""));
  const relationships = relationshipsPath(workbook);
  const text = partText(parts, relationships) ?? "";
  put(relationships, text.replace(/<(?:\w+:)?Relationship\b[^>]*\/calcChain"[^>]*\/>/, ""));
}

const CONTENT_TYPES = "[Content_Types].xml";

function withFullCalculation(xml: string): string {
  const settings = /<(?:\w+:)?calcPr\b[^>]*?(\/?)>/.exec(xml);
  if (settings) {
    const [tag] = settings;
    if (attribute(tag, "fullCalcOnLoad") !== null) {
      return xml.replace(tag, tag.replace(/fullCalcOnLoad\s*=\s*(["'])[^"']*\1/, 'fullCalcOnLoad="1"'));
    }
    return xml.replace(tag, tag.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>'));
  }
  // Its place is after the last of these (ECMA-376 part 1, CT_Workbook).
  for (const before of ["definedNames", "externalReferences", "functionGroups", "sheets"]) {
    const end = new RegExp(`</((?:\\w+:)?)${before}>`).exec(xml);
    if (!end) continue;
    const at = end.index + end[0].length;
    return `${xml.slice(0, at)}<${end[1] ?? ""}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
  }
  return xml;
}

function putSettings(parts: Map<string, Uint8Array>, workbook: string, settings: Settings, put: Put): void {
  const items = [...parts.keys()].filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const ours = items.filter((path) => isSettingsPart(partText(parts, path) ?? ""));
  const texts = ours.map((path) => partText(parts, path) ?? "");
  const text = changedPart(texts, differences(parseSettings(...texts), settings));
  const [first, ...others] = ours;
  if (first !== undefined) {
    put(first, text ?? serialiseSettings({}));
    // What several parts said, the first says now.
    for (const path of others) put(path, serialiseSettings({}));
    return;
  }
  if (text === null) return;
  const number = Math.max(0, ...items.map((path) => Number(/\d+/.exec(path)?.[0] ?? 0))) + 1;
  put(`customXml/item${number}.xml`, text);
  const relationships = relationshipsPath(workbook);
  const list = partText(parts, relationships) ?? "";
  const ids = new Set([...list.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id));
  let id = `rIdSettings`;
  while (ids.has(id)) id += "1";
  const target = encodeXml(`../customXml/item${number}.xml`);
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  const prefix = /<\/((?:\w+:)?)Relationships>/.exec(list)?.[1] ?? "";
  const relationship = `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  put(relationships, list.replace(`</${prefix}Relationships>`, `${relationship}</${prefix}Relationships>`));
  const types = partText(parts, CONTENT_TYPES) ?? "";
  if (/<(?:\w+:)?Default\b[^>]*\bExtension="xml"/i.test(types)) return;
  put(
    CONTENT_TYPES,
    types.replace(/(<(?:\w+:)?Types\b[^>]*>)/, `$1<Default Extension="xml" ContentType="application/xml"/>`),
  );
}
