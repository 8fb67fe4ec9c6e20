import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkbookHost } from "../../hosts/port";
import { handOver } from "../worker/handOver";
import type { EngineClient } from "../worker/protocol";
import type { WorkbookInfo } from "../worker/views";
import type { WorkbookDoor } from "./door";

/** A workbook that is open in a program beside the pane, such as Excel. */
export function liveDoor(host: WorkbookHost, engine: EngineClient): WorkbookDoor {
  let known: readonly string[] = [];
  return {
    ...host,
    read: async (options, changed) => {
      const names = changed && (await engine.call("sheetsToRead", changed));
      const part = names && (await host.readSheets(names, options));
      // A sheet has come, gone, moved or got another name: what is held no longer fits.
      if (part && known.join("\n") === part.order.join("\n")) {
        await handOver(engine, part.workbook, options.signal, part.order);
        return infoOf(part.workbook, part.order);
      }
      const workbook = await host.readWorkbook(options);
      await handOver(engine, workbook, options.signal);
      known = workbook.sheets.map(({ name }) => name);
      return infoOf(workbook, known);
    },
    saveSetting: async (key, value) => {
      await host.saveSetting(key, value);
      await engine.call("setSetting", { key, value });
    },
  };
}

function infoOf(workbook: WorkbookSnapshot, sheets: readonly string[]): WorkbookInfo {
  const { name, settings, settingsUnread, calculation } = workbook;
  return {
    name,
    sheets,
    settings,
    ...(settingsUnread ? { settingsUnread } : {}),
    ...(calculation ? { calculation } : {}),
  };
}
