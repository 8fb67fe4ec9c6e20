import { object, value, type HostObject } from "../../excel-host/hostObject";
import { textOf } from "../ooxml";
import type { Placement } from "../wordDocument";
import { commentsObject } from "./comments";
import { contentControlsObject } from "./contentControls";
import type { HostDocument } from "./hostDocument";
import { rangeObject, searchObject } from "./range";

export function bodyObject(host: HostDocument): HostObject {
  const { document } = host;
  return {
    className: "Body",
    scalars: { Text: { get: () => textOf(document.body) } },
    children: { ContentControls: () => contentControlsObject(host) },
    methods: {
      InsertFileFromBase64: (file: string, placement: Placement) => {
        const [first = document.body] = document.insertFile(Buffer.from(file, "base64"), placement);
        return object(rangeObject(host, { element: first, text: textOf(first) }));
      },
      GetOoxml: () => value(document.flatOpc()),
      GetComments: () => object(commentsObject(host)),
      Search: (words: string) => object(searchObject(host, words)),
    },
  };
}
