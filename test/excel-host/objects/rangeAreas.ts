import { formatRef } from "../../../src/core/workbook/cellRef";
import type { HostObject } from "../../office-host/hostObject";
import { areaAddress, type Area } from "../workbookModel";
import type { HostWorkbook, SheetHandle } from "./hostWorkbook";
import { rangeObject } from "./range";

/** Several blocks of one sheet. */
export function rangeAreasObject(host: HostWorkbook, handle: SheetHandle, areas: readonly Area[]): HostObject {
  return {
    className: "RangeAreas",
    isReferenced: true,
    scalars: {
      AreaCount: { get: () => areas.length },
      Address: {
        get: () => areas.map((area) => formatRef({ sheet: handle.sheet.name, address: areaAddress(area) })).join(","),
      },
    },
    children: {
      Areas: () => ({
        className: "RangeCollection",
        items: () => areas.map((area) => rangeObject(host, handle, area)),
      }),
    },
  };
}
