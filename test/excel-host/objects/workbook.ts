import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import { COLUMN_COUNT, parseArea, ROW_COUNT, type Area, type ModelSheet, type ModelWorkbook } from "../workbookModel";
import { commentsObject } from "./comments";
import { customXmlPartsObject } from "./customXmlParts";
import type { HostWorkbook } from "./hostWorkbook";
import { rangeObject } from "./range";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** The global object: the workbook. */
export function workbookObject(host: HostWorkbook): HostObject {
  const { model } = host;
  return {
    className: "Workbook",
    scalars: { Name: { get: () => model.name }, ReadOnly: { get: () => model.isReadOnly } },
    children: {
      Protection: () => ({
        className: "WorkbookProtection",
        scalars: { Protected: { get: () => model.isStructureProtected } },
      }),
      Application: () => ({
        className: "Application",
        scalars: { CalculationMode: { get: () => model.calculationMode } },
        methods: {
          Calculate: () => {
            host.calculate();
            return nothing;
          },
        },
      }),
      Worksheets: () => worksheetsObject(host),
      CustomXmlParts: () => customXmlPartsObject(model),
      Comments: () => commentsObject(host, () => model.sheets),
    },
    methods: {
      GetSelectedRange: () => {
        const { selection } = model;
        const sheet = selection && model.find(selection.sheet);
        const area = selection && parseArea(selection.address);
        return object(sheet && area ? rangeObject(host, { sheet }, area) : null);
      },
    },
  };
}

function mayRestructure({ isStructureProtected, isReadOnly }: ModelWorkbook): void {
  if (isStructureProtected || isReadOnly) throw new RichApiError("AccessDenied", "the structure");
}

function mustBeInFront({ isInFront }: ModelWorkbook, code: string): void {
  if (!isInFront) throw new RichApiError(code, "another workbook is in front");
}

function worksheetsObject(host: HostWorkbook): HostObject {
  const { model } = host;
  return {
    className: "WorksheetCollection",
    items: () => model.sheets.map((sheet) => worksheetObject(host, sheet)),
    indexer: (key) => {
      const sheet = model.find(String(key));
      if (!sheet) throw new RichApiError("ItemNotFound", `worksheet ${String(key)}`);
      return worksheetObject(host, sheet);
    },
    methods: {
      GetItemOrNullObject: (key: string) => {
        const sheet = model.find(key);
        return object(sheet && worksheetObject(host, sheet));
      },
      GetActiveWorksheet: () => object(model.activeSheet && worksheetObject(host, model.activeSheet)),
      Add: (name?: string) => {
        mayRestructure(model);
        mustBeInFront(model, "GeneralException");
        if (name !== undefined && model.find(name)) throw new RichApiError("ItemAlreadyExists");
        const made = model.addSheet(name ?? `Sheet${model.sheets.length + 1}`);
        host.added.add(made);
        return object(worksheetObject(host, made));
      },
      _RegisterDataChangedEvent: () => {
        host.subscribe("dataChanged", true);
        return nothing;
      },
      _UnregisterDataChangedEvent: () => {
        host.subscribe("dataChanged", false);
        return nothing;
      },
      _RegisterCalculatedEvent: () => {
        host.subscribe("calculated", true);
        return nothing;
      },
      _UnregisterCalculatedEvent: () => {
        host.subscribe("calculated", false);
        return nothing;
      },
    },
  };
}

export function worksheetObject(host: HostWorkbook, sheet: ModelSheet): HostObject {
  const { model } = host;
  const handle = { sheet };
  const range = (area: Area | null) => {
    if (!area) throw new RichApiError("InvalidArgument", "address");
    return object(rangeObject(host, handle, area));
  };
  return {
    className: "Worksheet",
    id: sheet.id,
    scalars: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (name) => {
          mayRestructure(model);
          sheet.name = String(name);
        },
      },
      Position: { get: () => model.sheets.indexOf(sheet) },
      Visibility: {
        get: () => VISIBILITY[sheet.visibility],
        set: (visibility) => {
          const found = Object.entries(VISIBILITY).find(([, shown]) => shown === visibility);
          if (!found) throw new RichApiError("InvalidArgument");
          sheet.visibility = found[0] as keyof typeof VISIBILITY;
        },
      },
    },
    children: {
      Protection: () => ({
        className: "WorksheetProtection",
        scalars: { Protected: { get: () => sheet.isProtected } },
      }),
      Comments: () => commentsObject(host, () => [sheet]),
      AutoFilter: () => ({
        className: "AutoFilter",
        methods: {
          Apply: (range: HostObject) => {
            if (sheet.isProtected) throw new RichApiError("AccessDenied");
            sheet.filter = String(range.scalars?.["Address"]?.get?.());
            return nothing;
          },
        },
      }),
      PageLayout: () => ({
        className: "PageLayout",
        scalars: {
          Orientation: { set: (orientation) => sheet.print.set("orientation", orientation) },
          Zoom: { set: (zoom) => sheet.print.set("zoom", zoom) },
        },
        methods: {
          SetPrintTitleRows: (rows: string) => {
            sheet.print.set("titleRows", rows);
            return nothing;
          },
        },
      }),
      FreezePanes: () => ({
        className: "WorksheetFreezePanes",
        methods: {
          FreezeRows: (count: number) => {
            mustBeInFront(model, "GeneralException");
            sheet.frozenRows = count;
            return nothing;
          },
        },
      }),
    },
    methods: {
      GetRange: (address?: string) =>
        range(
          address === undefined || address === null
            ? { top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 }
            : parseArea(address),
        ),
      GetRangeByIndexes: (top: number, left: number, rows: number, columns: number) =>
        range({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const area = sheet.usedArea(valuesOnly === true);
        return object(area && rangeObject(host, handle, area));
      },
      Activate: () => {
        mustBeInFront(model, "GeneralException");
        // What Excel answers here is not documented.
        if (sheet.visibility !== "visible") throw new RichApiError("InvalidOperation", "the sheet is hidden");
        if (host.activatesLate() && host.added.has(sheet)) return nothing;
        model.activeSheet = sheet;
        return nothing;
      },
      Delete: () => {
        mayRestructure(model);
        mustBeInFront(model, "InvalidSelection");
        model.sheets.splice(model.sheets.indexOf(sheet), 1);
        return nothing;
      },
    },
  };
}
