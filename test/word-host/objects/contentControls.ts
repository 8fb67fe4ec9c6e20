import { nothing, object, value, type HostObject } from "../../office-host/hostObject";
import { RichApiError } from "../../office-host/richApi";
import type { ContentControl } from "../contentControl";
import { replaceByOoxml } from "../insertedOoxml";
import { ancestorCount, descendants, type Reading } from "../ooxml";
import { tableAround } from "../wordDocument";
import type { HostDocument } from "./hostDocument";
import { paragraphsObject } from "./plainText";
import { rangeObject } from "./range";

export function contentControlsObject(
  host: HostDocument,
  controls: () => readonly ContentControl[] = () => host.document.controls(),
): HostObject {
  const find = (id: unknown) => controls().find((control) => control.id === Number(id)) ?? null;
  const known = (id: unknown) => {
    const control = find(id);
    if (!control) throw new RichApiError("ItemNotFound", `content control ${String(id)}`);
    return contentControlObject(host, control);
  };
  return {
    className: "ContentControlCollection",
    items: () => controls().map((control) => contentControlObject(host, control)),
    indexer: known,
    methods: {
      GetById: (id: number) => object(known(id)),
      GetByIdOrNullObject: (id: number) => {
        const control = find(id);
        return object(control && contentControlObject(host, control));
      },
      GetByTag: (tag: string) =>
        object(contentControlsObject(host, () => controls().filter((control) => control.tag === tag))),
    },
  };
}

export function contentControlObject(host: HostDocument, control: ContentControl): HostObject {
  const range = () => ({ element: control.element, text: control.text });
  return {
    className: "ContentControl",
    id: String(control.id),
    scalars: {
      Id: { get: () => control.id },
      Tag: { get: () => control.tag, set: (tag) => void (control.tag = String(tag)) },
      Title: { get: () => control.title },
      // Deleted words too, it has been reported (OfficeDev/office-js#1299).
      Text: { get: () => control.read("All") },
      CannotEdit: { get: () => control.isLocked },
    },
    children: {
      Paragraphs: () => paragraphsObject(descendants(control.element, "p")),
      ParentTableOrNullObject: () => {
        const table = tableAround(control.element);
        return (
          table && {
            className: "Table",
            scalars: {
              RowCount: { get: () => descendants(table, "tr").length },
              NestingLevel: { get: () => ancestorCount(table, "tbl") + 1 },
            },
          }
        );
      },
    },
    methods: {
      GetReviewedText: (reading: Reading) => value(control.read(reading)),
      InsertText: (text: string, placement: string) => {
        if (control.isLocked) throw new RichApiError("AccessDenied");
        if (placement !== "Replace") throw new RichApiError("InvalidArgument", `insertText ${placement}`);
        host.document.replaceText(control, text);
        return object(rangeObject(host, range()));
      },
      InsertOoxml: (ooxml: string, placement: string) => {
        if (control.isLocked) throw new RichApiError("AccessDenied");
        if (placement !== "Replace") throw new RichApiError("InvalidArgument", `insertOoxml ${placement}`);
        replaceByOoxml(host.document, control, ooxml);
        return object(rangeObject(host, range()));
      },
      Select: () => {
        host.document.selection = range();
        return nothing;
      },
    },
  };
}
