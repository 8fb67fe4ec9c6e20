/** Why a file could not be read or written, as far as the system tells. */
export type FileCause =
  | "noSpace"
  | "noRight"
  | "readOnly"
  | "isFolder"
  | "noFolder"
  | "nameTooLong"
  | "badName"
  | "inUse"
  | "tooManyLinks"
  | "other";

const CAUSES: Readonly<Record<string, FileCause>> = {
  ENOSPC: "noSpace",
  EDQUOT: "noSpace",
  EFBIG: "noSpace",
  EACCES: "noRight",
  EPERM: "noRight",
  EROFS: "readOnly",
  EISDIR: "isFolder",
  ENOENT: "noFolder",
  ENOTDIR: "noFolder",
  ENAMETOOLONG: "nameTooLong",
  EINVAL: "badName",
  ERR_INVALID_ARG_VALUE: "badName",
  EBUSY: "inUse",
  ETXTBSY: "inUse",
  ELOOP: "tooManyLinks",
};

export function causeOf(error: unknown): FileCause {
  return CAUSES[codeOf(error)] ?? "other";
}

/** The system's code of an error: ENOENT, EACCES, …; empty where there is none. */
export function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
