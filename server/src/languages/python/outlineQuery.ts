/** Top-level statements of Python that bind names, and those that may hold such statements. */
export const pythonOutlineQuery = `
  (module [
    (import_statement)
    (import_from_statement)
    (function_definition)
    (class_definition)
    (decorated_definition)
    (expression_statement (assignment))
    (if_statement)
    (try_statement)
    (with_statement)
  ] @statement)
`;
