import { nothing, object, type HostObject } from "../../office-host/hostObject";
import { WordDocument } from "../wordDocument";
import { bodyObject } from "./body";
import { contentControlsObject } from "./contentControls";
import type { HostDocument } from "./hostDocument";
import { rangeObject } from "./range";
import { searchOptions } from "./search";

/** The global object: the document. */
export function documentObject(host: HostDocument): HostObject {
  const { document } = host;
  return {
    className: "Document",
    children: {
      Body: () => bodyObject(host),
      ContentControls: () => contentControlsObject(host),
    },
    methods: {
      GetSelection: () => object(rangeObject(host, document.selection)),
    },
    services: {
      "Microsoft.WordServices.Application": () => applicationObject(host),
      "Microsoft.WordServices.SearchOptions": searchOptions,
    },
  };
}

function applicationObject(host: HostDocument): HostObject {
  return {
    className: "Application",
    methods: {
      CreateDocument: (file?: string) => object(createdDocument(host, Buffer.from(file ?? "", "base64"))),
    },
  };
}

function createdDocument(host: HostDocument, bytes: Uint8Array): HostObject {
  return {
    className: "DocumentCreated",
    methods: {
      Open: () => {
        host.opened(WordDocument.open(bytes));
        return nothing;
      },
    },
  };
}
