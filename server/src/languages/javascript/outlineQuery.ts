const shared = `
  (program (import_statement) @import)
  (program (export_statement) @export)
  (program (lexical_declaration (variable_declarator) @variable))
  (program (variable_declaration (variable_declarator) @variable))
  (program [(function_declaration) (generator_function_declaration) (class_declaration)] @declaration)
  (program (expression_statement (assignment_expression) @assignment))
`;

/** Top-level statements of JavaScript, by role. */
export const javascriptOutlineQuery = shared;

/** Top-level statements of TypeScript and TSX, by role. */
export const typescriptOutlineQuery = `${shared}
  (program (abstract_class_declaration) @declaration)
  (program [(type_alias_declaration) (interface_declaration)] @type)
`;
