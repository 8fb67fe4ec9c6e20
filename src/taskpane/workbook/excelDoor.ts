import type { WorkbookHost } from "../../hosts/port";
import { handOver } from "../worker/handOver";
import type { EngineClient } from "../worker/protocol";
import type { WorkbookDoor } from "./door";

/** The workbook that is open in Excel. */
export function excelDoor(host: WorkbookHost, engine: EngineClient): WorkbookDoor {
  return {
    platform: host.platform,
    capabilities: host.capabilities,
    read: async (options) => {
      const workbook = await host.readWorkbook(options);
      await handOver(engine, workbook, options.signal);
      return { name: workbook.name, sheets: workbook.sheets.map(({ name }) => name), settings: workbook.settings };
    },
    showCell: (ref) => host.showCell(ref),
    applyEdits: (edits) => host.applyEdits(edits),
    undoEdits: (edits) => host.undoEdits(edits),
    addSheet: (sheet) => host.addSheet(sheet),
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
