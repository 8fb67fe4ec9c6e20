import { attribute } from "../xmlText";
import { recordsFrom } from "./biffStream";
import type { OpenedFile } from "./openWorkbookFile";
import { partText } from "./xlsxParts";

/** [MS-XLS] 2.4.33: in every sheet, 0 for manual. */
const CALC_MODE = 0x000d;
/** [MS-XLSB] 2.4.325: behind the id of the program, 0 for manual. */
const CALC_PROPERTIES = 157;

/**
 * Was the workbook saved with formulas computed only on demand (公式 › 计算选项 › 手动)? Then what its cells hold may be older
 * than what they rest on. Files that keep no such setting say no.
 */
export function isComputedOnDemand(file: OpenedFile): boolean {
  switch (file.kind) {
    case "package":
      return file.isBinary
        ? isManualInBinary(file.parts.get(file.workbook))
        : isManualInXml(partText(file.parts, file.workbook) ?? "");
    case "binary":
      return file.facts?.sheets.some(({ position }) => isManualSheet(file.stream, position)) ?? false;
    case "xmlSpreadsheet":
      return /<(?:\w+:)?Calculation>\s*(?:Semi)?ManualCalculation\s*</.test(file.text.slice(0, HEAD));
    default:
      return false;
  }
}

/** The workbook's settings stand before its sheets. */
const HEAD = 20_000;

function isManualInXml(xml: string): boolean {
  const settings = /<(?:\w+:)?calcPr\b[^>]*>/.exec(xml);
  return settings !== null && attribute(settings[0], "calcMode") === "manual";
}

function isManualSheet(stream: Uint8Array, position: number): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let read = 0;
  for (const { type, at, length } of recordsFrom(view, position)) {
    if (type === CALC_MODE && length >= 2) return view.getUint16(at, true) === 0;
    // It stands among the first records of a sheet, before its cells.
    if ((read += 1) > 40) return false;
  }
  return false;
}

/** Types take one or two bytes, lengths up to four, seven bits in each ([MS-XLSB] 2.1.4). */
function isManualInBinary(part: Uint8Array | undefined): boolean {
  if (!part) return false;
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most && at < part.length; index += 1) {
      const byte = part[at++] ?? 0;
      value |= (byte & 0x7f) << (7 * index);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    // The second byte of a type keeps its high bit: 157 is 0x9d 0x01.
    const type = number(2);
    const length = number(4);
    if (type === CALC_PROPERTIES && length >= 8)
      return new DataView(part.buffer, part.byteOffset, part.byteLength).getUint32(at + 4, true) === 0;
    at += length;
  }
  return false;
}
