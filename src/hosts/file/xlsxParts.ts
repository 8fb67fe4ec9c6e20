import { oncePer } from "../../core/cache";
import type { SheetVisibility } from "../../core/workbook/snapshot";
import { attribute } from "../xmlText";

/** Where a sheet of the workbook stands in the package. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** A sheet that the workbook says it has. */
export interface PromisedSheet {
  readonly name: string;
  /** `null` where the package has no such part. */
  readonly path: string | null;
  readonly visibility: SheetVisibility;
  /** Worksheets have cells; chart, dialog and macro sheets have none that are read. */
  readonly isWorksheet: boolean;
}

export type Package = ReadonlyMap<string, Uint8Array>;

/** A part as text; XML parts may be in UTF-16 too (ECMA-376 part 2, 8.1.4). */
export function partText(parts: Package, path: string): string | null {
  const bytes = parts.get(path);
  if (!bytes) return null;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

const lowerCasePaths = oncePer((parts: Package) => new Map([...parts.keys()].map((key) => [key.toLowerCase(), key])));

/** The part of this name as the package writes it: names differ in case and in percent signs, and mean the same part. */
export function partNamed(parts: Package, path: string): string | null {
  if (parts.has(path)) return path;
  const paths = lowerCasePaths(parts);
  const lower = path.toLowerCase();
  return paths.get(lower) ?? paths.get(withoutPercent(lower)) ?? null;
}

function withoutPercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** `../a/b.xml` or `/a/b.xml`, as a relationship of a part in `folder` names it, to a path in the package. */
export function resolveTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder ? folder.split("/") : [];
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder ? `${folder}/` : ""}_rels/${path.slice(folder ? folder.length + 1 : 0)}.rels`;
}

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part, with their targets as paths in the package. */
export function relationshipsOf(parts: Package, path: string): Relationship[] {
  const text = partText(parts, relationshipsPath(path)) ?? "";
  return [...text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, "Id") ?? "",
    type: attribute(tag, "Type") ?? "",
    target:
      attribute(tag, "TargetMode") === "External"
        ? (attribute(tag, "Target") ?? "")
        : resolveTarget(folderOf(path), attribute(tag, "Target") ?? ""),
  }));
}

const WORKBOOK_ROOT = /<(?:\w+:)?workbook[\s>]/;

/**
 * The workbook part (usually `xl/workbook.xml`, in binary workbooks `xl/workbook.bin`, but any name will do), and
 * whether it is binary; `null` in other packages.
 */
export function workbookPath(parts: Package): { readonly path: string; readonly isBinary: boolean } | null {
  const named = relationshipsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  for (const candidate of [named, "xl/workbook.xml", "xl/workbook.bin"]) {
    const path = candidate === undefined ? null : partNamed(parts, candidate);
    if (path === null) continue;
    if (isBinaryWorkbook(parts.get(path))) return { path, isBinary: true };
    if (WORKBOOK_ROOT.test((partText(parts, path) ?? "").slice(0, 4096))) return { path, isBinary: false };
  }
  return null;
}

/** Begins with the record BrtBeginBook ([MS-XLSB] 2.4.21, number 131 in two bytes). */
function isBinaryWorkbook(content: Uint8Array | undefined): boolean {
  return content?.[0] === 0x83 && content[1] === 0x01;
}

/** The workbook's sheets in their order, chart sheets included, as far as their parts are there. */
export function sheetParts(parts: Package, workbook: string): SheetPart[] {
  return promisedSheets(parts, workbook).flatMap(({ name, path }) => (path === null ? [] : [{ name, path }]));
}

/** Every sheet that workbook.xml lists. */
export function promisedSheets(parts: Package, workbook: string): PromisedSheet[] {
  const relationships = new Map(
    relationshipsOf(parts, workbook).map((relationship) => [relationship.id, relationship]),
  );
  const text = partText(parts, workbook) ?? "";
  const listed = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]): PromisedSheet => {
    const id = attribute(tag, "r:id") ?? attribute(tag, "\\w+:id") ?? "";
    const relationship = relationships.get(id);
    relationships.delete(id);
    return {
      name: attribute(tag, "name") ?? "",
      path: relationship ? partNamed(parts, relationship.target) : null,
      visibility: visibilityOf(attribute(tag, "state")),
      isWorksheet: relationship === undefined || relationship.type.endsWith("/worksheet"),
    };
  });
  return listed;
}

function visibilityOf(state: string | null): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

/** Worksheets that the workbook is related to without listing them: their entries in the list are lost. */
export function unlistedSheets(parts: Package, workbook: string): string[] {
  const text = partText(parts, workbook) ?? "";
  const ids = new Set([...text.matchAll(/\s\w+:id\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  return relationshipsOf(parts, workbook)
    .filter(({ id, type }) => type.endsWith("/worksheet") && !ids.has(id))
    .map(({ target }) => target);
}

/** The part that the workbook is related to by this kind of relationship: `sharedStrings`, `styles`. */
export function relatedPart(parts: Package, workbook: string, kind: string): string | null {
  const named = relationshipsOf(parts, workbook).find(({ type }) => type.endsWith(`/${kind}`));
  return named ? partNamed(parts, named.target) : null;
}
