import { z } from "zod";
import { DrawnChart } from "../../../core/report/charts/drawnChart";
import { EmbeddedReport } from "../../../core/report/figures/embeddedReport";
import type { DocumentHost } from "../../../hosts/documentPort";
import { decodeXml, encodeXml } from "../../../hosts/xmlText";
import type { RefreshUndo } from "../state/wordState";

const NAMESPACE = "urn:budget-report:undo";

const Kept = z.object({
  id: z.string(),
  edits: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  charts: z.array(z.object({ place: z.string(), drawn: DrawnChart })).default([]),
  written: EmbeddedReport.nullable(),
});

/** The last refresh is remembered in the document: it can be taken back when the pane was closed meanwhile. */
export function keepLastUndo(host: DocumentHost, undo: readonly RefreshUndo[]): Promise<void> {
  const last = undo.at(-1);
  const xml = last ? `<undo xmlns="${NAMESPACE}">${encodeXml(JSON.stringify(last))}</undo>` : null;
  return host.writePart(NAMESPACE, xml);
}

/** What an earlier opening of the pane has left; the part may have been touched by anybody. */
export async function keptUndo(host: DocumentHost): Promise<readonly RefreshUndo[]> {
  const xml = (await host.readPart(NAMESPACE)) ?? "";
  const text = /<undo [^>]*>([^<]*)<\/undo>/.exec(xml)?.[1];
  if (text === undefined) return [];
  try {
    const kept = Kept.safeParse(JSON.parse(decodeXml(text)));
    return kept.success ? [kept.data] : [];
  } catch {
    return [];
  }
}
