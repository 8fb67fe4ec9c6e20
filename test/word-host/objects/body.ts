import { nothing, object, value, type HostObject } from "../../office-host/hostObject";
import { textOf, type Reading } from "../ooxml";
import type { Placement } from "../wordDocument";
import { commentsObject } from "./comments";
import { contentControlsObject } from "./contentControls";
import type { HostDocument } from "./hostDocument";
import { paragraphsObject, tablesObject } from "./plainText";
import { rangeObject } from "./range";
import { searchObject, type SearchOptions } from "./search";

export function bodyObject(host: HostDocument): HostObject {
  const { document } = host;
  return {
    className: "Body",
    scalars: { Text: { get: () => textOf(document.body) } },
    children: {
      ContentControls: () => contentControlsObject(host),
      Paragraphs: () => paragraphsObject(document.paragraphs()),
      Tables: () => tablesObject(host),
    },
    methods: {
      InsertFileFromBase64: (file: string, placement: Placement) => {
        const [first = document.body] = document.insertFile(Buffer.from(file, "base64"), placement);
        return object(rangeObject(host, { element: first, text: textOf(first) }));
      },
      Clear: () => {
        document.clear();
        return nothing;
      },
      GetOoxml: () => value(document.flatOpc()),
      GetComments: () => object(commentsObject(host)),
      GetReviewedText: (reading: Reading) => value(textOf(document.body, reading)),
      Search: (words: string, options: SearchOptions | null) => object(searchObject(host, words, options)),
    },
  };
}
