import type sources from "./sources.json";

/** A source by its name in sources.json, which says what it is, who issued it and how it was read. */
export type SourceName = keyof typeof sources;

/** What a rule rests on: a source, or a place in it (under `memory`: a document that practice believes to say so). */
export type Basis = SourceName | { readonly source: SourceName; readonly document: string };
