import type { WorkbookHost } from "../../hosts/port";
import { handOver } from "../worker/handOver";
import type { EngineClient } from "../worker/protocol";
import type { WorkbookDoor } from "./door";

/** The workbook that is open in Excel. */
export function excelDoor(host: WorkbookHost, engine: EngineClient): WorkbookDoor {
  let known: readonly string[] = [];
  return {
    platform: host.platform,
    capabilities: host.capabilities,
    read: async (options, changed) => {
      const names = changed && (await engine.call("sheetsToRead", changed));
      const part = names && (await host.readSheets(names, options));
      // A sheet has come, gone, moved or got another name: what is held no longer fits.
      if (part && known.join("\n") === part.order.join("\n")) {
        await handOver(engine, part.workbook, options.signal, part.order);
        return { name: part.workbook.name, sheets: part.order, settings: part.workbook.settings };
      }
      const workbook = await host.readWorkbook(options);
      await handOver(engine, workbook, options.signal);
      known = workbook.sheets.map(({ name }) => name);
      return { name: workbook.name, sheets: known, settings: workbook.settings };
    },
    showCell: (ref) => host.showCell(ref),
    applyEdits: (edits) => host.applyEdits(edits),
    undoEdits: (edits) => host.undoEdits(edits),
    addSheet: (sheet) => host.addSheet(sheet),
    removeSheet: (sheet) => host.removeSheet(sheet),
    markFindings: (findings) => host.markFindings(findings),
    clearMarks: () => host.clearMarks(),
    setComments: (comments) => host.setComments(comments),
    clearComments: () => host.clearComments(),
    saveSetting: async (key, value) => {
      await host.saveSetting(key, value);
      await engine.call("setSetting", { key, value });
    },
    watchChanges: (listener) => host.watchChanges(listener),
  };
}
