import { attribute } from "../xmlText";

/** Where a sheet of the workbook stands in the package. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

const decoder = new TextDecoder();

export type Package = ReadonlyMap<string, Uint8Array>;

export function partText(parts: Package, path: string): string | null {
  const bytes = parts.get(path);
  return bytes ? decoder.decode(bytes) : null;
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

/** The workbook part (usually `xl/workbook.xml`, in binary workbooks `xl/workbook.bin`); `null` in other packages. */
export function workbookPath(parts: Package): string | null {
  const named = relationshipsOf(parts, "").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const path = named ?? "xl/workbook.xml";
  return parts.has(path) && /workbook[^/]*\.(xml|bin)$/i.test(path) ? path : null;
}

/** The workbook's sheets in their order, chart sheets included. */
export function sheetParts(parts: Package, workbook: string): SheetPart[] {
  const targets = new Map(relationshipsOf(parts, workbook).map(({ id, target }) => [id, target]));
  const text = partText(parts, workbook) ?? "";
  return [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const path = targets.get(attribute(tag, "r:id") ?? attribute(tag, "\\w+:id") ?? "");
    const name = attribute(tag, "name");
    return path !== undefined && name !== null ? [{ name, path }] : [];
  });
}
