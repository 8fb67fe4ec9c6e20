/** How the names of files end that may hold a workbook; what a file is, its content says. */
export const WORKBOOK_NAMES = ".xlsx,.xlsm,.xlsb,.xls,.et,.xml,.ods,.fods,.csv,.tsv,.txt,.htm,.html,.mht,.mhtml";
