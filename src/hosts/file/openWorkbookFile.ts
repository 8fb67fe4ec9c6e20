/** Tells by its content what a file is, and refuses what is no readable workbook with the reason a person understands. */
import { BudgetReportError } from "../../core/errors";
import { FILE_BYTES, PART_BYTES, UNPACKED_BYTES } from "../../core/limits/limits";
import { biffFacts, type BiffFacts } from "./biffStream";
import { CompoundProblem, readCompoundFile, type CompoundStream } from "./compoundFile";
import { foreignFormat } from "./foreignFormat";
import { openTextFile, type TextFile } from "./openTextFile";
import { scanXml } from "./scanXml";
import { partText, relationshipsPath, workbookPath, type Package } from "./xlsxParts";
import { openZip, ZipProblem } from "./zipContainer";

const MB = 1024 * 1024;

export type OpenedFile =
  | { readonly kind: "package"; readonly parts: Package; readonly workbook: string; readonly isBinary: boolean }
  /** The old binary format, usually in a compound file; `facts` are `null` before Excel 5. */
  | {
      readonly kind: "binary";
      /** Its custom XML parts. */
      readonly items: readonly string[];
      readonly stream: Uint8Array;
      readonly facts: BiffFacts | null;
    }
  | TextFile;

/** @throws fileTooLarge, emptyWorkbook (no bytes at all), notAWorkbook, unsupportedFormat, passwordProtected, damagedWorkbook, zipBomb */
export function openWorkbookFile(bytes: Uint8Array, name: string): OpenedFile {
  if (bytes.length > FILE_BYTES) {
    throw new BudgetReportError("fileTooLarge", {
      file: name,
      size: Math.ceil(bytes.length / MB),
      limit: FILE_BYTES / MB,
    });
  }
  if (bytes.length === 0) throw new BudgetReportError("emptyWorkbook", { file: name });
  if (startsWith(bytes, [0x50, 0x4b])) return openPackage(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return openCompound(bytes, name);
  const foreign = foreignFormat(bytes, name);
  if (foreign) throw new BudgetReportError("unsupportedFormat", { file: name, format: foreign });
  if (isBareStream(bytes)) return openStream(bytes, [], name);
  return openTextFile(bytes, name);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A record BOF of any version, without the compound file around it: Excel 2 to 4, and programs that save the trouble. */
function isBareStream([first, second = 0xff, length, high]: Uint8Array): boolean {
  return first === 0x09 && [0, 2, 4, 8].includes(second) && (length ?? 0) >= 4 && (length ?? 0) <= 16 && high === 0;
}

function openPackage(bytes: Uint8Array, name: string): OpenedFile {
  let parts: Package;
  try {
    parts = openZip(bytes, UNPACKED_BYTES, PART_BYTES);
  } catch (problem) {
    if (!(problem instanceof ZipProblem)) throw new BudgetReportError("damagedWorkbook", { file: name }, problem);
    if (problem.kind === "bomb") throw new BudgetReportError("zipBomb", { file: name, limit: problem.limit / MB });
    throw new BudgetReportError(problem.kind === "encrypted" ? "passwordProtected" : "damagedWorkbook", { file: name });
  }
  const workbook = workbookPath(parts);
  if (workbook !== null) {
    requireWhole(parts, workbook, name);
    return { kind: "package", parts, workbook: workbook.path, isBinary: workbook.isBinary };
  }
  const mimetype = new TextDecoder().decode(parts.get("mimetype"));
  if (mimetype.includes("opendocument.spreadsheet")) return openDocument(parts, name);
  if ([...parts.keys()].some((path) => /^xl\/(?:worksheets\/|workbook)/.test(path))) {
    throw new BudgetReportError("damagedWorkbook", { file: name });
  }
  throw new BudgetReportError("unsupportedFormat", { file: name, format: packageFormat(parts, mimetype) });
}

/** Without these a reader would find other sheets than the workbook has, or none. */
function requireWhole(
  parts: Package,
  workbook: { readonly path: string; readonly isBinary: boolean },
  name: string,
): void {
  const lists = [
    "[Content_Types].xml",
    relationshipsPath(workbook.path),
    ...(workbook.isBinary ? [] : [workbook.path]),
  ];
  for (const path of lists) {
    if (!scanXml(partText(parts, path) ?? "")) throw new BudgetReportError("damagedWorkbook", { file: name });
  }
}

function openDocument(parts: Package, name: string): OpenedFile {
  if (/<(?:\w+:)?encryption-data\b/.test(partText(parts, "META-INF/manifest.xml") ?? "")) {
    throw new BudgetReportError("passwordProtected", { file: name });
  }
  const content = partText(parts, "content.xml");
  if (content === null || !scanXml(content)) throw new BudgetReportError("damagedWorkbook", { file: name });
  return { kind: "openDocument", format: "ods", content, styles: partText(parts, "styles.xml") };
}

function packageFormat(parts: Package, mimetype: string): string {
  const has = (path: string) => [...parts.keys()].some((key) => key.startsWith(path));
  if (has("word/") || mimetype.includes("opendocument.text")) return "wordDocument";
  if (has("ppt/") || mimetype.includes("opendocument.presentation")) return "presentation";
  if (has("Index/Document.iwa") || has("Index.zip")) return "numbers";
  return "archive";
}

function openCompound(bytes: Uint8Array, name: string): OpenedFile {
  try {
    return openStreams(readCompoundFile(bytes), name);
  } catch (problem) {
    if (!(problem instanceof CompoundProblem)) throw problem;
    throw new BudgetReportError("damagedWorkbook", { file: name }, problem);
  }
}

function openStreams(streams: readonly CompoundStream[], name: string): OpenedFile {
  const has = (pattern: RegExp) => streams.some(({ path }) => pattern.test(path));
  if (has(/^Encrypt(?:edPackage|ionInfo)$/)) throw new BudgetReportError("passwordProtected", { file: name });
  const workbook = streams.find(({ path }) => /^(?:Workbook|Book)$/i.test(path));
  if (workbook) return openStream(workbook.content(), customXmlItems(streams), name);
  if (has(/^WordDocument$/)) throw new BudgetReportError("unsupportedFormat", { file: name, format: "wordDocument" });
  if (has(/^PowerPoint Document$/)) {
    throw new BudgetReportError("unsupportedFormat", { file: name, format: "presentation" });
  }
  throw new BudgetReportError("notAWorkbook", { file: name });
}

/** Excel keeps custom XML parts of an .xls in the storage MsoDataStore, one sub-storage with a stream `Item` each. */
function customXmlItems(streams: readonly CompoundStream[]): string[] {
  const decoder = new TextDecoder();
  return streams
    .filter(({ path }) => /^MsoDataStore\/[^/]+\/Item$/.test(path))
    .map((stream) => decoder.decode(stream.content()));
}

function openStream(stream: Uint8Array, items: readonly string[], name: string): OpenedFile {
  // A stream that does not begin as one is read as any text, by whoever is asked to.
  if (!isBareStream(stream)) throw new BudgetReportError("damagedWorkbook", { file: name });
  const facts = biffFacts(stream);
  if (facts?.isEncrypted) throw new BudgetReportError("passwordProtected", { file: name });
  return { kind: "binary", items, stream, facts };
}
