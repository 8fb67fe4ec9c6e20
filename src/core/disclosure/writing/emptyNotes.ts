import { z } from "zod";
import file from "./emptyNotes.json";

/** What stands under a published table without data, by its kind; `other` under any other. */
export const EMPTY_NOTES: Readonly<Record<string, string>> = z.record(z.string(), z.string()).parse(file);
