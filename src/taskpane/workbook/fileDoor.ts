import { BudgetReportError } from "../../core/errors";
import type { HostCapabilities } from "../../hosts/port";
import type { EngineClient } from "../worker/protocol";
import type { WorkbookDoor } from "./door";

/** A file has no screen of its own: cells are shown as excerpts, and the file on disk is never written. */
const CAPABILITIES: HostCapabilities = {
  isLive: false,
  canShowCell: false,
  canEdit: false,
  canMark: false,
  canComment: false,
  canWatch: false,
  canRecalculate: false,
};

/** The largest file that a browser tab can be trusted with. */
const LIMIT_MB = 100;

/** A workbook file that the user has picked. It is only read: settings last as long as the page. */
export function fileDoor(file: File, engine: EngineClient): WorkbookDoor {
  const kept = new Map<string, unknown>();
  return {
    capabilities: CAPABILITIES,
    // A file does not change under the pane: there is never less than all of it to read.
    read: async ({ onProgress }) => {
      const bytes = await bytesOf(file);
      const { settings, ...workbook } = await engine.call("openFile", { name: file.name, bytes }, onProgress);
      for (const [key, value] of kept) await engine.call("setSetting", { key, value });
      return { ...workbook, settings: { ...settings, ...Object.fromEntries(kept) } };
    },
    showCell: refuse,
    applyEdits: refuse,
    undoEdits: refuse,
    cellsNow: refuse,
    addSheet: refuse,
    removeSheet: refuse,
    markFindings: refuse,
    clearMarks: () => Promise.resolve(),
    setComments: refuse,
    clearComments: refuse,
    saveSetting: async (key, value) => {
      kept.set(key, value);
      await engine.call("setSetting", { key, value });
    },
    watchChanges: () => Promise.resolve(() => Promise.resolve()),
    recalculate: refuse,
    onWaiting: () => undefined,
  };
}

/** What the capabilities deny; nobody who asked them comes here. */
function refuse(): Promise<never> {
  return Promise.reject(new BudgetReportError("hostUnavailable"));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LIMIT_MB * 1024 * 1024) {
    const size = Math.ceil(file.size / 1024 / 1024);
    throw new BudgetReportError("fileTooLarge", { file: file.name, size, limit: LIMIT_MB });
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new BudgetReportError("fileUnreadable", { file: file.name, cause: "other" }, error);
  }
}
