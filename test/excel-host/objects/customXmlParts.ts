import { nothing, object, value, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import type { ModelWorkbook } from "../workbookModel";

type Part = ModelWorkbook["customXmlParts"][number];

function written(model: ModelWorkbook): void {
  if (model.isReadOnly) throw new RichApiError("AccessDenied");
  model.undoStack.length = 0;
}

function partObject(model: ModelWorkbook, part: Part): HostObject {
  return {
    className: "CustomXmlPart",
    id: part.id,
    scalars: { Id: { get: () => part.id } },
    methods: {
      GetXml: () => {
        if (model.customXmlRefused !== null) throw new RichApiError("GeneralException", "custom XML");
        return value(part.xml);
      },
      SetXml: (xml: string) => {
        written(model);
        part.xml = xml;
        return nothing;
      },
      Delete: () => {
        written(model);
        model.customXmlParts.splice(model.customXmlParts.indexOf(part), 1);
        return nothing;
      },
    },
  };
}

function collection(model: ModelWorkbook, className: string, parts: () => readonly Part[]): HostObject {
  return {
    className,
    items: () => parts().map((part) => partObject(model, part)),
    indexer: (key) => {
      const found = parts().find(({ id }) => id === key);
      if (!found) throw new RichApiError("ItemNotFound", `custom XML part ${String(key)}`);
      return partObject(model, found);
    },
    methods: {
      Add: (xml: string) => {
        written(model);
        const made = { id: model.newId(), xml };
        model.customXmlParts.push(made);
        return object(partObject(model, made));
      },
      GetByNamespace: (namespace: string) => {
        if (model.customXmlRefused === "parts") throw new RichApiError("GeneralException", "custom XML");
        return object(
          collection(model, "CustomXmlPartScopedCollection", () =>
            model.customXmlParts.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`)),
          ),
        );
      },
      GetOnlyItemOrNullObject: () => {
        const [only, ...others] = parts();
        return object(only && others.length === 0 ? partObject(model, only) : null);
      },
    },
  };
}

export function customXmlPartsObject(model: ModelWorkbook): HostObject {
  return collection(model, "CustomXmlPartCollection", () => model.customXmlParts);
}
