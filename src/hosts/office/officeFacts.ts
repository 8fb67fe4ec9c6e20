/** What kind of Office this is, for a report that a person sends: no names of files or people. */
export interface OfficeFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** The newest requirement set that this Office says it has: `ExcelApi 1.17`. */
  readonly api: string;
}

const NEWEST = 30;

/** To be called when Office is ready. */
export function officeFacts(set: "ExcelApi" | "WordApi"): OfficeFacts {
  const { diagnostics, requirements } = Office.context;
  const versions = Array.from({ length: NEWEST }, (_, index) => `1.${NEWEST - index}`);
  const newest = versions.find((version) => requirements.isSetSupported(set, version));
  return {
    host: String(diagnostics?.host ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    version: String(diagnostics?.version ?? ""),
    api: `${set} ${newest ?? "?"}`,
  };
}
