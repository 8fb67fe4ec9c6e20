import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { NotInStandIn, RichApiError } from "../../office-host/richApi";
import { intersects, type Area, type ConditionalFormat } from "../workbookModel";
import type { HostWorkbook, SheetHandle } from "./hostWorkbook";
import { rangeObject } from "./range";

function guard(host: HostWorkbook, { sheet }: SheetHandle): void {
  if (host.model.isReadOnly || sheet.isProtected) throw new RichApiError("AccessDenied");
}

/** The conditional formats that touch an area. */
export function conditionalFormatsObject(host: HostWorkbook, handle: SheetHandle, area: Area): HostObject {
  const { sheet } = handle;
  const here = () => sheet.conditionalFormats.filter(({ areas }) => areas.some((other) => intersects(area, other)));
  return {
    className: "ConditionalFormatCollection",
    items: () => {
      if (sheet.hasDuplicateFormats) throw new RichApiError("GeneralException", "a rule stands twice");
      return here().map((format) => conditionalFormatObject(host, handle, format));
    },
    indexer: (key) => {
      const found = here().find(({ id }) => id === key);
      if (!found) throw new RichApiError("ItemNotFound", `conditional format ${String(key)}`);
      return conditionalFormatObject(host, handle, found);
    },
    methods: {
      Add: (type: string) => {
        guard(host, handle);
        if (type !== "Custom") throw new NotInStandIn(`ConditionalFormatCollection.add("${type}")`);
        const made: ConditionalFormat = {
          id: host.model.newId(),
          type,
          areas: [area],
          formula: "",
          fill: null,
          fontColor: null,
          stopIfTrue: false,
        };
        sheet.conditionalFormats.unshift(made);
        return object(conditionalFormatObject(host, handle, made));
      },
      ClearAll: () => {
        guard(host, handle);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !here().includes(format));
        return nothing;
      },
    },
  };
}

function conditionalFormatObject(host: HostWorkbook, handle: SheetHandle, format: ConditionalFormat): HostObject {
  const { sheet } = handle;
  const custom = (): HostObject => ({
    className: "CustomConditionalFormat",
    children: {
      Rule: () => ({
        className: "ConditionalFormatRule",
        scalars: {
          Formula: {
            get: () => format.formula,
            set: (formula) => {
              guard(host, handle);
              format.formula = String(formula);
            },
          },
        },
      }),
      Format: () => ({
        className: "ConditionalRangeFormat",
        children: {
          Fill: () => ({
            className: "ConditionalRangeFill",
            scalars: {
              Color: {
                get: () => format.fill,
                set: (color) => {
                  guard(host, handle);
                  format.fill = String(color);
                },
              },
            },
          }),
          Font: () => ({
            className: "ConditionalRangeFont",
            scalars: {
              Color: {
                get: () => format.fontColor,
                set: (color) => {
                  guard(host, handle);
                  format.fontColor = String(color);
                },
              },
            },
          }),
        },
      }),
    },
  });
  return {
    className: "ConditionalFormat",
    id: format.id,
    scalars: {
      Id: { get: () => format.id },
      Type: { get: () => format.type },
      StopIfTrue: {
        get: () => format.stopIfTrue,
        set: (stop) => {
          format.stopIfTrue = stop === true;
        },
      },
      Priority: {
        get: () => sheet.conditionalFormats.indexOf(format),
        set: (priority) => {
          guard(host, handle);
          sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
          sheet.conditionalFormats.splice(Number(priority), 0, format);
        },
      },
    },
    children: {
      Custom: custom,
      CustomOrNullObject: () => (format.type === "Custom" ? custom() : null),
    },
    methods: {
      Delete: () => {
        guard(host, handle);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
        return nothing;
      },
      GetRange: () => {
        const [only] = format.areas;
        if (!only || format.areas.length > 1) throw new RichApiError("InvalidOperation");
        return object(rangeObject(host, handle, only));
      },
    },
  };
}
